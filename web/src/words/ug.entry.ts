import common from './ug/common.json';
import parts from './ug/parts.json';
import problems from './ug/problems.json';
import shell from './ug/shell.json';
import signIn from './ug/sign-in.json';

export const words = { common, parts, problems, shell, signIn };
