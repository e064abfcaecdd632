import admin from './zh-CN/admin.json';
import cases from './zh-CN/cases.json';
import common from './zh-CN/common.json';
import desk from './zh-CN/desk.json';
import home from './zh-CN/home.json';
import links from './zh-CN/links.json';
import nominate from './zh-CN/nominate.json';
import own from './zh-CN/own.json';
import parts from './zh-CN/parts.json';
import problems from './zh-CN/problems.json';
import review from './zh-CN/review.json';
import rounds from './zh-CN/rounds.json';
import shell from './zh-CN/shell.json';
import signIn from './zh-CN/sign-in.json';

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
