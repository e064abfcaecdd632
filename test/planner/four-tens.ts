/** The programme that the format prints as its example, word for word. */
export const fourTens = `format: 1
programme: four-tens                     # kebab-case code
title: { zh-CN: 四个十评选, en: Four Tens }   # zh-CN is required in every label; a language in \`languages\` is required in titles of programme, organiser, category
organiser: { title: { zh-CN: 市创建办, en: City office }, level: city }
basis: { number: 市创办发〔2026〕3号, approvedBy: 市委办公室, validUntil: 2030-12-31, cap: 40 }   # cap: most titles a round may give
form:                                    # for every category that has no form of its own
  - { name: deeds, label: { zh-CN: 事迹材料 }, kind: text, required: true, maxChars: 2000 }
  - { name: summary, label: { zh-CN: 简要事迹 }, kind: text, required: true, maxChars: 300, public: true }
  - { name: evidence, label: { zh-CN: 佐证材料 }, kind: files, maxFiles: 5 }
categories:
  - code: individual
    title: { zh-CN: 好模范, en: Model individual }
    nominee: person
    perUnit: { min: 2, max: 3 }
    seats: 10
    form:
      - { name: deeds, label: { zh-CN: 事迹材料 }, kind: text, required: true, maxChars: 2000 }
      - { name: postKind, label: { zh-CN: 职务类别 }, kind: choice, required: true, options: [ { code: front-line, title: { zh-CN: 一线 } }, { code: division-level, title: { zh-CN: 县处级 } }, { code: other, title: { zh-CN: 其他 } } ] }
    shares:
      - { where: { postKind: division-level }, of: all, max: 20%, rounding: floor }
  - { code: school, title: { zh-CN: 好学校, en: Model school }, nominee: collective, perUnit: { min: 2, max: 3 }, seats: 10 }
  - { code: lane, title: { zh-CN: 好巷道, en: Model lane }, nominee: collective, perUnit: { min: 2, max: 3 }, seats: 10 }
  - { code: venue, title: { zh-CN: 好场所, en: Model venue }, nominee: collective, perUnit: { min: 2, max: 3 }, seats: 10 }
stages:                                  # in order; every id unique
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, ranked: true, consent: true }
  - { id: unit-notice,    stage: notice, by: unit, lasts: { calendarDays: 7 } }
  - { id: office-review,  stage: review, closes: { workingDays: 10 }, reviewers: 2, keep: 20, reserve: 3, opinions: [discipline] }
  - { id: leading-group,  stage: committee, closes: { workingDays: 5 }, ballot: secret, quorum: 2/3, threshold: over 1/2, base: present, reserve: 2 }
  - { id: city-notice,    stage: notice, lasts: { workingDays: 5 }, upheld: reserve }
  - { id: commendation,   stage: commendation, titleYears: 5, certificate: true, languages: [zh-CN] }
reminders: { before: [7, 3, 1], after: [1, 3], unit: workingDays, escalateTo: secretary }
rehearsal: { units: 28, members: 15 }    # what \`rehearse\` and \`check\` assume when no flag says otherwise
`;

/** With 28 units, seed 7 and 5 objections: what the format prints of it, and the rest worked out by hand. */
export const fourTensByHand = {
  programme: 'four-tens',
  from: '2026-03-02',
  units: 28,
  seed: 7,
  calendar: { code: 'CN', off: ['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05'], on: [], provisional: [] },
  stages: [
    { id: 'recommendation', opens: '2026-03-02', closes: '2026-03-23', entered: 280, left: 280 },
    { id: 'unit-notice', opens: '2026-03-24', closes: '2026-03-31', entered: 280, left: 279 },
    { id: 'office-review', opens: '2026-04-01', closes: '2026-04-16', entered: 279, left: 80 },
    { id: 'leading-group', opens: '2026-04-17', closes: '2026-04-24', entered: 80, left: 40 },
    { id: 'city-notice', opens: '2026-04-27', closes: '2026-05-07', entered: 40, left: 40 },
    { id: 'commendation', opens: '2026-05-08', closes: '2026-05-08', entered: 40, left: 40 },
  ],
  categories: {
    individual: {
      nominated: 70,
      removed: 1,
      kept: 20,
      reserve: 3,
      seats: 10,
      commended: 10,
      ends: { commended: 10, notElected: 10, notKept: 49, removed: 1 },
    },
    venue: { nominated: 70, ends: { commended: 10, notElected: 10, notKept: 50 } },
  },
  objections: { filed: 5, dismissed: 4, upheld: 1, corrected: 0 },
  chain: 'whole',
  titles: 40,
};
