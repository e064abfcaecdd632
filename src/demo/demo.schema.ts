import { z } from 'zod';
import { ROLES } from '../../workflows/people.js';

export const demoSessionBody = z.strictObject({ account: z.uuid() });

const label = z.object({ 'zh-CN': z.string(), ug: z.string(), en: z.string() });

/** `demo` is false, and nobody is named, in every office that is not the demo. */
export const demoView = z.object({
  demo: z.boolean(),
  people: z.array(
    z.object({
      account: z.uuid(),
      name: z.string(),
      role: z.enum(ROLES),
      unit: z.object({ id: z.uuid(), name: z.record(z.string(), z.string()) }),
      does: label.meta({
        examples: [
          {
            'zh-CN': '为本单位填写推荐材料，并列入推荐名单。',
            ug: 'ئۆز ئورنىنىڭ كۆرسىتىش ماتېرىيالىنى تولدۇرىدۇ ۋە كۆرسىتىش تىزىملىكىگە كىرگۈزىدۇ.',
            en: 'Writes the unit’s nominations and puts them on its list.',
          },
        ],
      }),
    }),
  ),
});

/** For so many seconds more the code is taken, once. */
export const demoCodeView = z.object({
  code: z.string().meta({ examples: ['492039'] }),
  seconds: z.int().meta({ examples: [42] }),
});
