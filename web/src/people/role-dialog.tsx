import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useRoleName } from '../parts/role-name.ts';
import { UnitSelect } from '../parts/unit-select.tsx';
import { AccountSelect } from './account-select.tsx';
import type { Account } from './shapes.ts';

const GIVEN = [
  'clerk',
  'head',
  'reviewer',
  'approver',
  'inspector',
  'member',
  'chair',
  'secretary',
  'handler',
  'supervisor',
  'administrator',
] as const;
type Given = (typeof GIVEN)[number];

export type RoleAct =
  { kind: 'give' | 'close' } | { kind: 'take' | 'hand over'; role: string; unit: string; name: string };

interface Props {
  account: Account;
  act: RoleAct;
  onDone: () => void;
  onClose: () => void;
}

/** A role is given, taken or handed over with a reason, and that stays on record. Whoever is changed is signed out. */
export function RoleDialog({ account, act, onDone, onClose }: Props) {
  const { t } = useTranslation('admin');
  const roleName = useRoleName();
  const [form] = Form.useForm<{ role?: Given; reason: string }>();
  const [unit, setUnit] = useState<string | undefined>(act.kind === 'give' ? account.unit : undefined);
  const [to, setTo] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async ({ role, reason }: { role?: Given; reason: string }) => {
    setBusy(true);
    setError(undefined);
    const { error } = await ask(role, reason);
    setBusy(false);
    if (error) setError(error);
    else onDone();
  };
  const ask = (role: Given | undefined, reason: string): Promise<{ error?: unknown }> => {
    if (act.kind === 'give')
      return api.POST('/api/v1/roles', { body: { account: account.id, role: role!, unit: unit!, reason } });
    if (act.kind === 'close')
      return api.POST('/api/v1/accounts/{id}/close', { params: { path: { id: account.id } }, body: { reason } });
    const held = 'role' in act && { role: act.role as Given, unit: act.unit, reason };
    if (!held) throw new Error('this act is about a role that is held');
    if (act.kind === 'take') return api.POST('/api/v1/roles/take', { body: { ...held, account: account.id } });
    return api.POST('/api/v1/roles/hand-over', { body: { ...held, from: account.id, to: to! } });
  };
  const titles = {
    give: t('roles.give'),
    close: t('accounts.close'),
    take: t('roles.take'),
    'hand over': t('roles.handOver'),
  };
  const ready = act.kind === 'give' ? unit !== undefined : act.kind !== 'hand over' || to !== undefined;
  return (
    <Modal
      open
      title={`${titles[act.kind]} · ${account.name}`}
      okText={titles[act.kind]}
      okButtonProps={{ disabled: !ready, danger: act.kind === 'close' || act.kind === 'take' }}
      onOk={() => form.submit()}
      confirmLoading={busy}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => void send(fields)}>
        <div className="stack">
          {'role' in act && (
            <p>
              {roleName(act.role)} · {act.name}
            </p>
          )}
          {act.kind === 'close' && <Alert type="warning" showIcon title={t('accounts.closeWarning')} />}
          {act.kind === 'hand over' && <Alert type="info" showIcon title={t('roles.handOverLead')} />}
          <ProblemAlert error={error} />
        </div>
        {act.kind === 'give' && (
          <>
            <Form.Item
              name="role"
              label={t('roles.role')}
              rules={[{ required: true, message: t('roles.roleMissing') }]}
            >
              <Select options={GIVEN.map((value) => ({ value, label: roleName(value) }))} />
            </Form.Item>
            <Form.Item label={t('roles.unit')} required>
              <UnitSelect value={unit} onChange={setUnit} label={t('roles.unit')} any={t('accounts.chooseUnit')} />
            </Form.Item>
          </>
        )}
        {act.kind === 'hand over' && (
          <Form.Item label={t('roles.to')} required>
            <AccountSelect value={to} onChange={setTo} except={account.id} label={t('roles.to')} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('roles.reason')}
          rules={[{ required: true, message: t('roles.reasonMissing') }]}
        >
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
