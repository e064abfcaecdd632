import admin from './en/admin.json';
import cases from './en/cases.json';
import common from './en/common.json';
import desk from './en/desk.json';
import home from './en/home.json';
import links from './en/links.json';
import nominate from './en/nominate.json';
import own from './en/own.json';
import parts from './en/parts.json';
import problems from './en/problems.json';
import review from './en/review.json';
import rounds from './en/rounds.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';

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
