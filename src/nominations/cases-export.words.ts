/** Headers of exported lists, in the reader's language. */
import type { Label } from '../../workflows/programme.js';

export const HEADERS = {
  sheet: { 'zh-CN': '名单', ug: 'تىزىملىك', en: 'Nominations' },
  position: { 'zh-CN': '推荐顺序', ug: 'تەۋسىيە تەرتىپى', en: 'Order' },
  category: { 'zh-CN': '类别', ug: 'تۈرى', en: 'Category' },
  unit: { 'zh-CN': '推荐单位', ug: 'تەۋسىيە قىلغان ئورۇن', en: 'Nominated by' },
  state: { 'zh-CN': '当前环节', ug: 'ھازىرقى باسقۇچ', en: 'Where it stands' },
  place: { 'zh-CN': '名次', ug: 'ئورنى', en: 'Place' },
  outcome: { 'zh-CN': '结果', ug: 'نەتىجىسى', en: 'Outcome' },
  kept: { 'zh-CN': '列入', ug: 'كىرگۈزۈلدى', en: 'on the list' },
  reserve: { 'zh-CN': '递补', ug: 'زاپاس', en: 'reserve' },
} satisfies Record<string, Required<Label>>;
