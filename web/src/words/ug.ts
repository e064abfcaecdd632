import admin from './ug/admin.json';
import cases from './ug/cases.json';
import common from './ug/common.json';
import desk from './ug/desk.json';
import home from './ug/home.json';
import links from './ug/links.json';
import nominate from './ug/nominate.json';
import own from './ug/own.json';
import parts from './ug/parts.json';
import problems from './ug/problems.json';
import review from './ug/review.json';
import rounds from './ug/rounds.json';
import shell from './ug/shell.json';
import signIn from './ug/sign-in.json';

export const words = {
  admin,
  cases,
  common,
  desk,
  home,
  links,
  nominate,
  own,
  parts,
  problems,
  review,
  rounds,
  shell,
  signIn,
};
