import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';

interface Props {
  nomination: string;
  onDone: () => void;
  onClose: () => void;
}

/** Going on without a case that holds its stage up: an exception, with its reason; grey where it can't be done. */
export function GoOnWithout({ nomination, onDone, onClose }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const { say } = useLanguage();
  const { data, error } = queries.useQuery('get', '/api/v1/nominations/{id}', {
    params: { path: { id: nomination } },
  });
  const act = data?.acts.find((each) => each.act === 'MISSED');
  const lead = <Alert type="warning" showIcon title={t('without.lead')} />;
  if (data && act?.may)
    return (
      <ActDialog
        danger
        id={nomination}
        version={data.version}
        act={act}
        lead={lead}
        onDone={onDone}
        onClose={onClose}
      />
    );
  return (
    <Modal
      open
      title={t('late.without')}
      onCancel={onClose}
      okText={t('late.without')}
      okButtonProps={{ disabled: true }}
      cancelText={t('common:close')}
    >
      <div className="stack">
        <ProblemAlert error={error} />
        {!data && !error && <Waiting rows={2} />}
        {data && <p className="soft">{act ? act.reasons.map(say).join(t('semicolon')) : t('without.notNow')}</p>}
      </div>
    </Modal>
  );
}
