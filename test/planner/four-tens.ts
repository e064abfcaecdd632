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
