/** Three names for where a case stands: for the staff of an office, for the unit that sent it, for the public. */
import { inEach, placeTitle, stageTitle, type InEach } from './labels.js';
import type { Programme } from './programme.js';

/** Child states, as the unit calls them: what it has to do, or that it waits. Those not named here are called as staff do. */
const FOR_UNIT: Readonly<Record<string, InEach>> = {
  draft: { 'zh-CN': '待填写提交', ug: 'تولدۇرۇپ يوللاشنى كۈتۈۋاتىدۇ', en: 'to be filled in and submitted' },
  listed: { 'zh-CN': '待负责人确认', ug: 'مەسئۇلنىڭ جەزملىشىنى كۈتۈۋاتىدۇ', en: 'to be sealed by the head' },
  contested: { 'zh-CN': '公示异议核实中', ug: 'ئېتىراز ئېنىقلىنىۋاتىدۇ', en: 'an objection is being looked into' },
  'again-contested': {
    'zh-CN': '公示异议核实中',
    ug: 'ئېتىراز ئېنىقلىنىۋاتىدۇ',
    en: 'an objection is being looked into',
  },
  reading: { 'zh-CN': '已报送，审核中', ug: 'يوللاندى، تەكشۈرۈلۈۋاتىدۇ', en: 'sent, under review' },
  returned: { 'zh-CN': '请补正', ug: 'تولۇقلاڭ', en: 'please correct' },
  reserve: { 'zh-CN': '递补候选', ug: 'زاپاس نامزات', en: 'waiting in reserve' },
  candidate: { 'zh-CN': '待评审', ug: 'باھالاشنى كۈتۈۋاتىدۇ', en: 'waiting for the committee' },
  packing: { 'zh-CN': '待报送上级', ug: 'يۇقىرىغا يوللاشنى كۈتۈۋاتىدۇ', en: 'to be sent up' },
  released: { 'zh-CN': '待报送上级', ug: 'يۇقىرىغا يوللاشنى كۈتۈۋاتىدۇ', en: 'to be sent up' },
  sent: { 'zh-CN': '已报送上级', ug: 'يۇقىرىغا يوللاندى', en: 'sent up' },
  received: { 'zh-CN': '上级办理中', ug: 'يۇقىرىدا بېجىرىلىۋاتىدۇ', en: 'with the level above' },
  visiting: { 'zh-CN': '等待现场核查', ug: 'نەق مەيدان تەكشۈرۈشىنى كۈتۈۋاتىدۇ', en: 'waiting for a visit' },
  visited: { 'zh-CN': '核查结果审定中', ug: 'تەكشۈرۈش نەتىجىسى بېكىتىلىۋاتىدۇ', en: 'the visit is being weighed' },
  rectifying: { 'zh-CN': '请整改', ug: 'تۈزىتىڭ', en: 'please put right' },
};

const UNDER_WAY: InEach = { 'zh-CN': '评选进行中', ug: 'باھالاش ئېلىپ بېرىلىۋاتىدۇ', en: 'Under way' };
const ON_NOTICE: InEach = { 'zh-CN': '公示中', ug: 'ئېلان قىلىنىۋاتىدۇ', en: 'On notice' };
const ENDED: InEach = { 'zh-CN': '评选已结束', ug: 'باھالاش ئاخىرلاشتى', en: 'Ended' };

/** The public is told of what is shown to it, and of what was commended; of an objection, a return or a refusal nothing. */
const SHOWN = new Set(['open', 'contested', 'again-open', 'again-contested']);
const TOLD = new Set(['commended', 'renewed', 'granted']);

export type Reader = 'staff' | 'unit' | 'public';

export function stateNames(programme: Programme, state: string): Record<Reader, InEach> {
  const [code, child] = state.split('.') as [string, string | undefined];
  const stage = programme.stages.find(({ id }) => id === code);
  const staff = inEach((language) => placeTitle(programme, state, language));
  if (!stage || child === undefined) return { staff, unit: staff, public: TOLD.has(state) ? staff : ENDED };
  const own = FOR_UNIT[child];
  const open = stage.stage !== 'notice' || stage.audience !== 'unit';
  return {
    staff,
    unit: own ? inEach((language) => `${stageTitle(stage, language)} · ${own[language]}`) : staff,
    public: SHOWN.has(child) && open ? ON_NOTICE : UNDER_WAY,
  };
}
