import common from './zh-CN/common.json';
import parts from './zh-CN/parts.json';
import problems from './zh-CN/problems.json';
import shell from './zh-CN/shell.json';
import signIn from './zh-CN/sign-in.json';

export const words = { common, parts, problems, shell, signIn };
