import admin from './ug/admin.json';
import cases from './ug/cases.json';
import desk from './ug/desk.json';
import home from './ug/home.json';
import links from './ug/links.json';
import nominate from './ug/nominate.json';
import own from './ug/own.json';
import review from './ug/review.json';
import rounds from './ug/rounds.json';

export const words = { admin, cases, desk, home, links, nominate, own, review, rounds };
