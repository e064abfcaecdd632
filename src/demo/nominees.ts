/** Nominees with names and texts that can be read, in place of those that a rehearsal numbers. */
import type { InventedNominee } from '../rehearsal/invented.js';
import { personName, unitName } from './names.js';

/** Beyond those who work here: nobody nominates themselves. */
const FIRST = 400;

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  school: ['本部', '东校区', '西校区'],
  lane: ['青松巷', '翠竹巷', '红梅巷'],
  venue: ['图书室', '活动室', '会议厅'],
};
const OTHER = ['语文组', '后勤组', '信息组'];
const POSTS = ['教师', '护士', '职员', '管理员'];

/** `turn`: of the rounds that the same units send to, each has people of its own. */
export function giveNames(nominees: readonly InventedNominee[], turn = 0): void {
  const sent = new Map<string, number>();
  for (const [n, each] of nominees.entries()) {
    const { unit, category } = each;
    const workUnit = unitName(unit.number)['zh-CN'];
    const rank = sent.get(`${unit.id} ${category.code}`) ?? 0;
    sent.set(`${unit.id} ${category.code}`, rank + 1);
    const groups = GROUPS[category.code] ?? OTHER;
    const isPerson = category.nominee === 'person';
    const name = isPerson ? personName(FIRST + turn * 400 + n) : `${workUnit}${groups[(rank + turn) % groups.length]!}`;
    each.name = name;
    each.nominee = isPerson ? { name, workUnit, post: POSTS[n % POSTS.length]! } : { name };
    each.form = textsFor(each.form, name);
  }
}

function textsFor(form: InventedNominee['form'], name: string): InventedNominee['form'] {
  const { evidence: _none, ...texts } = form;
  return {
    ...texts,
    ...('deeds' in form && {
      deeds: `${name}多年来坚守岗位、热心服务，主动承担急难任务，带动身边同事共同进步，工作扎实，受到服务对象和同事的一致好评。`,
    }),
    ...('summary' in form && { summary: `${name}坚守岗位、热心服务，工作扎实，受到一致好评。` }),
  };
}
