import admin from './zh-CN/admin.json';
import cases from './zh-CN/cases.json';
import desk from './zh-CN/desk.json';
import home from './zh-CN/home.json';
import links from './zh-CN/links.json';
import nominate from './zh-CN/nominate.json';
import own from './zh-CN/own.json';
import review from './zh-CN/review.json';
import rounds from './zh-CN/rounds.json';

export const words = { admin, cases, desk, home, links, nominate, own, review, rounds };
