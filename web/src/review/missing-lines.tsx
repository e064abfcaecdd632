import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { leftIn } from './missing-list.ts';

/** What is missing, one thing a line; Enter begins the next. */
export function MissingLines() {
  const { t } = useTranslation('review');
  const form = Form.useFormInstance();
  const lines = (Form.useWatch('missing', form) ?? []) as (string | undefined)[];
  const left = leftIn(lines);
  return (
    <Form.List
      name="missing"
      rules={[
        {
          validator: (_, said: string[] | undefined) =>
            (said ?? []).some((line) => line?.trim())
              ? leftIn(said ?? []) >= 0
                ? Promise.resolve()
                : Promise.reject(new Error(t('return.tooLong')))
              : Promise.reject(new Error(t('return.missingMissing'))),
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="missing-lines">
          <legend>{t('return.missing')}</legend>
          {fields.map(({ key, name }, at) => (
            <div key={key} className="missing-line">
              <bdi className="caption">{at + 1}</bdi>
              <Form.Item name={name} noStyle>
                <Input
                  autoFocus={at === fields.length - 1}
                  aria-label={t('return.line', { number: at + 1 })}
                  placeholder={at === 0 ? t('return.example') : ''}
                  onPressEnter={(event) => {
                    if (event.ctrlKey) return;
                    event.preventDefault();
                    add('');
                  }}
                />
              </Form.Item>
              {fields.length > 1 && (
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  onClick={() => remove(name)}
                  aria-label={t('return.remove', { number: at + 1 })}
                />
              )}
            </div>
          ))}
          <div className="apart">
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add('')}>
              {t('return.add')}
            </Button>
            {left < 200 && <span className="caption">{t('return.left', { count: left })}</span>}
          </div>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}
