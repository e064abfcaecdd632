import admin from './en/admin.json';
import cases from './en/cases.json';
import desk from './en/desk.json';
import home from './en/home.json';
import links from './en/links.json';
import nominate from './en/nominate.json';
import own from './en/own.json';
import review from './en/review.json';
import rounds from './en/rounds.json';

export const words = { admin, cases, desk, home, links, nominate, own, review, rounds };
