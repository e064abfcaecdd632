import { Form, Input, Modal, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { UnitSelect } from '../parts/unit-select.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import type { Unit } from './shapes.ts';

const LEVELS = ['village', 'township', 'county', 'city', 'province', 'nation'] as const;

interface Fields {
  zh: string;
  ug?: string;
  en?: string;
  code?: string;
  level?: (typeof LEVELS)[number];
}

/** A new unit below another, or what an existing one is called. */
export function UnitDialog({ unit, parent, onClose }: { unit?: Unit; parent?: Unit; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { say } = useLanguage();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [error, setError] = useState<unknown>();
  const [under, setUnder] = useState(unit?.parent ?? parent?.id);
  const [busy, setBusy] = useState(false);
  const save = async ({ zh, ug, en, code, level }: Fields) => {
    setBusy(true);
    const name = { 'zh-CN': zh, ...(ug ? { ug } : {}), ...(en ? { en } : {}) };
    const { error } = unit
      ? await api.PATCH('/api/v1/units/{id}', {
          params: { path: { id: unit.id } },
          body: {
            name,
            code: code || null,
            level: level ?? null,
            ...(under && under !== unit.parent ? { parent: under } : {}),
          },
        })
      : await api.POST('/api/v1/units', {
          body: { name, parent: under!, ...(code ? { code } : {}), ...(level ? { level } : {}) },
        });
    setBusy(false);
    if (error) return setError(error);
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/units'] });
    onClose();
  };
  return (
    <Modal
      open
      title={t(unit ? 'units.change' : 'units.make')}
      okText={t('save')}
      onOk={() => form.submit()}
      okButtonProps={{ disabled: under === undefined && !unit }}
      confirmLoading={busy}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={(fields) => void save(fields)}
        initialValues={
          unit && {
            zh: unit.name['zh-CN'],
            ug: unit.name.ug,
            en: unit.name.en,
            code: unit.code,
            level: unit.level ?? undefined,
          }
        }
      >
        <ProblemAlert error={error} />
        <Form.Item name="zh" label={t('units.nameZh')} rules={[{ required: true, message: t('units.nameMissing') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="ug" label={t('units.nameUg')}>
          <Input maxLength={200} dir="rtl" lang="ug" />
        </Form.Item>
        <Form.Item name="en" label={t('units.nameEn')}>
          <Input maxLength={200} dir="ltr" lang="en" />
        </Form.Item>
        <Form.Item label={t('units.parent')}>
          {parent && !unit ? (
            say(parent.name)
          ) : (
            <UnitSelect value={under} onChange={setUnder} label={t('units.parent')} any={t('units.parentUnchanged')} />
          )}
        </Form.Item>
        <Form.Item name="code" label={t('units.code')}>
          <Input maxLength={60} dir="ltr" />
        </Form.Item>
        <Form.Item name="level" label={t('units.level')}>
          <Select allowClear options={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
