import common from './en/common.json';
import parts from './en/parts.json';
import problems from './en/problems.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';

export const words = { common, parts, problems, shell, signIn };
