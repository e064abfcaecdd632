/**
 * An example of every request and answer, of one invented round: made from the schema and the names of its fields, so that
 * a new route has one by itself; where that says too little, a schema brings its own (`.meta({ examples: [...] })`).
 * The same schema makes the same example every time.
 */

export interface Schema {
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: readonly unknown[];
  example?: unknown;
  examples?: readonly unknown[];
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  $ref?: string;
}

/** Ids of the invented round, each ending in two digits of its own. */
const id = (n: number): string => `0197a3c0-5e00-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const CASE = id(11);
const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const TOKEN = 'Qm9yIHR1bWFuIG9kYSB5b3EgYmlyIHNvei1zaXJsYXI';

const IDS: Record<string, string> = {
  round: id(1),
  round_id: id(1),
  unit: id(2),
  unit_id: id(2),
  organiser: id(3),
  body: id(3),
  stage: id(4),
  stage_id: id(4),
  list: id(5),
  list_id: id(5),
  account: id(6),
  account_id: id(6),
  person: id(6),
  next: id(49),
};

const NAMES = { 'zh-CN': '城关镇', ug: 'شەھەر بازىرى', en: 'Chengguan Town' };
const NOMINEE = { name: '王建国', workUnit: '城关镇中心小学', post: '教师' };

/** What a field of this name says, where its schema takes it. */
const FIELDS: Record<string, unknown> = {
  name: '王建国',
  to_name: '王建国',
  email: 'wang.jianguo@example.cn',
  to_address: 'wang.jianguo@example.cn',
  language: 'zh-CN',
  contact: '13800000000',
  title: { 'zh-CN': '四个十佳评选（第六届）' },
  unit: NAMES,
  label: { 'zh-CN': '城关镇' },
  nominee: NOMINEE,
  form: { deeds: '二十年来坚持在乡村教学一线，帮助八十多名学生完成学业。' },
  options: { setting: 'town' },
  offices: { county: id(3) },
  votes: { [CASE]: 15, [id(12)]: 11 },
  recused: { [CASE]: 1 },
  reasons: { [CASE]: '推荐单位自愿放弃名额。' },
  without: { [CASE]: '公示期内的异议尚未办结。' },
  facts: '公示内容与本人任职经历不符。',
  reason: '经核查属实。',
  exception: '因道路中断，材料晚到两天。',
  detail: '如果这里有人使用该地址，带链接的邮件已经寄出。',
  agent: 'Mozilla/5.0',
  category: 'individual',
  code: 'four-tens-2026',
  programme: 'four-tens',
  source: 'format: 1\nprogramme: four-tens\ntitle: { zh-CN: 四个十佳 }\n',
  state: 'office-review.reading',
  from: 'recommendation.listed',
  to: 'unit-notice.waiting',
  act: 'SUBMITTED',
  type: 'SUBMITTED',
  kind: 'allotment',
  stage: 'recommendation',
  acting: 'city',
  level: 'city',
  role: 'clerk',
  who: '王建国',
  number: '2026-0001',
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Accolade:wang.jianguo@example.cn?secret=JBSWY3DPEHPK3PXP&issuer=Accolade',
  recoveryCodes: ['7h2k-9qwx', '3mzt-5c8v'],
  password: 'correct horse battery staple',
  old: 'correct horse battery staple',
  new: 'staple battery horse correct',
  token: TOKEN,
  photograph: SHA256,
  hash: SHA256,
  unmet: ['quotaLeft'],
  asks: ['reason'],
  owed: ['second factor'],
  since: '2026-03-02T02:00:00.000Z',
  on: '2026-03-24',
  categories: ['individual', 'school'],
  round: 'four-tens-2026',
  position: 1,
  version: 3,
  seq: 3,
  score: 86.5,
  present: 15,
  valid: 15,
  least: 1,
  most: 3,
  valid_from: '2026-05-06',
  valid_to: '2031-05-05',
  ends_at: '2026-04-01T16:00:00.000Z',
};

/** Tried on every text, in order: the first that the schema takes. */
const TEXTS = [
  '城关镇中心小学教师王建国同志的事迹',
  '示例',
  '2026-03-02T02:00:00.000Z',
  '2026-03-02',
  'four-tens',
  'SUBMITTED',
  SHA256,
  TOKEN,
  CASE,
  '123456',
  '13800000000',
  'zh-CN',
  'wang.jianguo@example.cn',
  'https://awards.example.cn/',
  '1',
  'A',
];
const FORMATS: Record<string, string> = {
  uuid: CASE,
  date: '2026-03-02',
  'date-time': '2026-03-02T02:00:00.000Z',
  time: '10:00:00',
  email: 'wang.jianguo@example.cn',
  uri: 'https://awards.example.cn/',
};
const MOMENTS = /(At|_at|^at|until|Until|moment)$/;
const DAYS = /(_on|On|day|Day)$/;

/** An example that a JSON schema takes. `names`: the schemas that `$ref` may name. */
export function exampleOf(schema: Schema, names: Readonly<Record<string, Schema>> = {}, field = ''): unknown {
  if (schema.$ref !== undefined) return exampleOf(names[schema.$ref.split('/').at(-1)!] ?? {}, names, field);
  // Nest makes the one of the other.
  const own = schema.example ?? schema.examples?.[0];
  if (own !== undefined) return own;
  if (schema.const !== undefined) return schema.const;
  const given = FIELDS[field];
  if (schema.enum) return schema.enum.includes(given) ? given : schema.enum[0];
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return exampleOf(parts.find(({ type }) => type !== 'null') ?? {}, names, field);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((each) => exampleOf(each, names, field) as object)) as object;
  const type = typeof schema.type === 'object' ? schema.type.find((each) => each !== 'null') : schema.type;
  if (type === 'object') return objectOf(schema, names, given);
  if (type === 'array') return listOf(schema, names, field, given);
  if (type === 'string') return textOf(schema, field, given);
  if (type === 'integer' || type === 'number') return numberOf(schema, given, type === 'integer');
  if (type === 'boolean') return true;
  return given ?? '示例';
}

function objectOf(schema: Schema, names: Readonly<Record<string, Schema>>, given: unknown): unknown {
  const { properties, additionalProperties, propertyNames } = schema;
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, exampleOf(each, names, key)]));
  const inside = typeof additionalProperties === 'object' ? additionalProperties : {};
  if (isObject(given) && Object.values(given).every((value) => takes(inside, value)) && !propertyNames?.format)
    return given;
  if (additionalProperties === false) return {};
  const key = propertyNames?.enum?.[0] ?? (propertyNames?.format === 'uuid' ? CASE : 'zh-CN');
  return { [String(key)]: exampleOf(inside, names, 'name') };
}

function listOf(schema: Schema, names: Readonly<Record<string, Schema>>, field: string, given: unknown): unknown {
  const items = schema.items ?? {};
  if (Array.isArray(given) && given.every((value) => takes(items, value))) return given;
  return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => exampleOf(items, names, field));
}

function textOf(schema: Schema, field: string, given: unknown): string {
  if (schema.format === 'uuid') return IDS[field] ?? CASE;
  const likely = [
    given,
    MOMENTS.test(field) && FORMATS['date-time'],
    DAYS.test(field) && FORMATS.date,
    FORMATS[schema.format ?? ''],
    ...TEXTS,
  ];
  const fits = likely.find((each): each is string => typeof each === 'string' && takes(schema, each));
  return fits ?? '例'.repeat(schema.minLength ?? 1);
}

function numberOf({ minimum, maximum, exclusiveMinimum }: Schema, given: unknown, whole: boolean): number {
  const least = Math.max(minimum ?? -Infinity, exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + 1);
  const wanted = typeof given === 'number' && !(whole && !Number.isInteger(given)) ? given : 1;
  return Math.min(Math.max(wanted, least), maximum ?? Infinity);
}

const isObject = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Enough of a check to choose by; that the whole is valid is tested with a validator. */
function takes(schema: Schema, value: unknown): boolean {
  const { type, pattern, minLength = 0, maxLength = Infinity, format } = schema;
  if (type === 'string' || (Array.isArray(type) && type.includes('string'))) {
    if (typeof value !== 'string' || value.length < minLength || value.length > maxLength) return false;
    if (format !== undefined && FORMATS[format] !== undefined && !sameShape(FORMATS[format], value)) return false;
    return pattern === undefined || new RegExp(pattern, 'u').test(value);
  }
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number';
  return type === undefined;
}

const sameShape = (one: string, other: string): boolean =>
  one.replaceAll(/\d/g, '0').slice(0, 10) === other.replaceAll(/\d/g, '0').slice(0, 10) || one === other;
