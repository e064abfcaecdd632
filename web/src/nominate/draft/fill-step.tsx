import { Form } from 'antd';
import { FieldInput } from '../form/field-input.tsx';
import { FieldItem } from '../form/field-item.tsx';
import { nomineeName, valueAt, type Place } from '../form/fields.ts';
import { FilesField } from '../form/files-field.tsx';
import { Offer } from '../form/offer.tsx';
import { useEarlier } from '../form/use-earlier.ts';
import type { Draft } from './use-draft.ts';

interface Props {
  draft: Draft;
  of: { id: string; round: string; category: string; unit: string };
  places: readonly Place[];
  /** Nobody may change the text now, or not this person. */
  fixed: boolean;
  /** Files may be added and taken away. */
  files: boolean;
  /** Come to from the check: what is required and empty says so. */
  strict: boolean;
}

export const fieldId = (path: string): string => `field-${path.replace('.', '-')}`;

/** The form, drawn from the programme. */
export function FillStep({ draft, of, places, fixed, files, strict }: Props) {
  const { store, view } = draft;
  const earlier = useEarlier({ ...of, name: nomineeName(view.base.nominee) });
  return (
    <Form layout="vertical" component="div" className="asked-form">
      {places.map(({ path, field }) => {
        const id = fieldId(path);
        const value = store.value(path);
        const change = (put: typeof value) => store.set(path, put);
        return (
          <FieldItem
            key={path}
            {...{ id, field, value, strict }}
            line={path.startsWith('nominee.')}
            offer={
              earlier && !fixed ? (
                <Offer {...{ field, value }} earlier={valueAt(earlier, path)} onChange={change} />
              ) : undefined
            }
          >
            {field.kind === 'files' ? (
              <FilesField {...{ id, field, value }} nomination={of.id} disabled={!files} onChange={change} />
            ) : (
              <FieldInput
                {...{ id, field, value }}
                disabled={fixed}
                line={path.startsWith('nominee.')}
                onChange={change}
                onCompose={(composing) => store.compose(composing)}
                onLeave={() => void store.flush()}
              />
            )}
          </FieldItem>
        );
      })}
    </Form>
  );
}
