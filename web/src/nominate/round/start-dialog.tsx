import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useProblemText } from '../../parts/problem.tsx';
import { nomineeName } from '../form/fields.ts';
import type { Category } from '../use-round.ts';
import { TitleOffers } from './title-offers.tsx';

interface Props {
  round: string;
  unit: string;
  unitName: string;
  categories: readonly Category[];
  /** The one that was asked for. */
  first: string;
  onClose: () => void;
}

interface Begin {
  nominee: Record<string, unknown>;
  options?: Record<string, string>;
  form?: Record<string, unknown>;
  title?: string;
}

/** Begins a draft: of a new name, of what the unit wrote in an earlier round, or of a title that is held already. */
export function StartDialog({ round, unit, unitName, categories, first, onClose }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const { message } = App.useApp();
  const text = useProblemText();
  const navigate = useNavigate();
  const [code, setCode] = useState(first);
  const category = categories.find((each) => each.code === code) ?? categories[0]!;
  const [name, setName] = useState(category.nominee_kind === 'unit' ? unitName : '');
  const asked = useDeferredValue(name.trim());
  const enter = queries.useMutation('post', '/api/v1/nominations');
  const column = category.nominee_fields[0]!;
  const earlier = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}/earlier',
    { params: { path: { id: round }, query: { category: code, unit, ...(asked === '' ? {} : { q: asked }) } } },
    { enabled: !category.requires_title, placeholderData: (before) => before },
  );
  const begin = (draft: Begin) =>
    enter.mutate(
      { body: { round, category: code, unit, options: {}, form: {}, ...draft } as never },
      {
        onSuccess: ({ id }) => void navigate(`/desk/nominate/cases/${id}`),
        onError: (error) => void message.error(text(error)),
      },
    );
  const mayBegin = name.trim() !== '' && !category.requires_title;
  const beginNamed = () => begin({ nominee: { [column.name]: name.trim() } });
  return (
    <Modal
      open
      title={t('start.title')}
      onCancel={onClose}
      okText={t('start.go')}
      okButtonProps={{ disabled: !mayBegin, loading: enter.isPending }}
      onOk={beginNamed}
    >
      <Form layout="vertical" component="div">
        {categories.length > 1 && (
          <Form.Item label={t('start.category')}>
            <Radio.Group
              value={code}
              onChange={({ target }) => setCode(target.value as string)}
              options={categories.map((each) => ({ value: each.code, label: say(each.title) }))}
              aria-label={t('start.category')}
            />
          </Form.Item>
        )}
        <Form.Item
          label={say(column.label)}
          htmlFor="start-name"
          extra={category.requires_title ? t('start.titleHint') : t('start.nameHint')}
        >
          <Input
            id="start-name"
            autoFocus
            dir="auto"
            value={name}
            maxLength={200}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => mayBegin && beginNamed()}
          />
        </Form.Item>
        {category.requires_title ? (
          <TitleOffers
            {...{ round, unit }}
            category={code}
            q={asked}
            busy={enter.isPending}
            onTake={({ id, nominee }) => begin({ nominee, title: id })}
          />
        ) : (
          (earlier.data?.rows.length ?? 0) > 0 && (
            <Form.Item label={t('start.earlier')}>
              <ul className="offers">
                {earlier.data!.rows.map((row) => (
                  <li key={row.id}>
                    <span>
                      <span className="strong" dir="auto">
                        {nomineeName(row.nominee)}
                      </span>
                      <br />
                      <span className="caption">
                        {t('start.from')} <bdi>{row.round}</bdi>
                        {row.tooLong.length > 0 && ` · ${t('start.tooLong', { count: row.tooLong.length })}`}
                      </span>
                    </span>
                    <Button size="small" onClick={() => begin(withoutLong(row))} disabled={enter.isPending}>
                      {t('start.takeEarlier')}
                    </Button>
                  </li>
                ))}
              </ul>
            </Form.Item>
          )
        )}
      </Form>
    </Modal>
  );
}

/** What is longer than the form now allows can't be kept; the form itself offers it again, to be shortened. */
function withoutLong(row: {
  nominee: Record<string, unknown>;
  options: Record<string, string>;
  form: Record<string, unknown>;
  tooLong: { path: string }[];
}): Begin {
  const long = new Set(row.tooLong.map(({ path }) => path));
  const rest = <T,>(part: string, values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !long.has(`${part}.${name}`)));
  return { nominee: rest('nominee', row.nominee), options: rest('options', row.options), form: rest('form', row.form) };
}
