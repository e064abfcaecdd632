/** A second round, whose form has a field of every kind. */
import { TestRound } from '../office.js';
import { CONTEST } from './contest.js';
import type { Served } from './served.js';

export const CHOICES = CONTEST.replace('programme: contest', 'programme: choices').replace(
  /form:\n.*\n/,
  `form:
  - { name: kind, label: { zh-CN: 类别, ug: تۈرى }, kind: choice, required: true, options: [ { code: front-line, title: { zh-CN: 一线, en: Front line } }, { code: other, title: { zh-CN: 其他 } } ] }
  - { name: years, label: { zh-CN: 年限, en: Years }, kind: number, min: 1, max: 40 }
  - { name: since, label: { zh-CN: 起始日期 }, kind: date }
  - { name: agreed, label: { zh-CN: 同意 }, kind: yesno }
  - { name: idNumber, label: { zh-CN: 证件号 }, kind: text, maxChars: 18 }
  - { name: phone, label: { zh-CN: 手机 }, kind: text, maxChars: 20 }
  - { name: evidence, label: { zh-CN: 佐证材料 }, kind: files, maxFiles: 5 }
`,
);

export class ChoiceRound {
  private constructor(
    private readonly served: Served,
    readonly round: TestRound,
    readonly clerk: string,
  ) {}

  static async open(served: Served): Promise<ChoiceRound> {
    const round = await TestRound.open(served.where, CHOICES, { units: 2, code: 'choices' });
    return new ChoiceRound(served, round, await served.token(round.staff(round.invented.units[0]!.id).clerk));
  }

  get path(): string {
    return `/rounds/${this.round.id}/imports?category=person`;
  }

  async entered(): Promise<object[]> {
    const { rows } = await this.served.where.pool.query(
      `select nominee ->> 'name' as name, options, form from nominations where round_id = $1 order by position`,
      [this.round.id],
    );
    return rows;
  }
}
