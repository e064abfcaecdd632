import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  EditOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { last } from '../../parts/last.ts';
import { useLanguage } from '../../language/use-language.ts';
import { momentText } from '../../parts/when.tsx';
import type { DraftView } from './draft-store.ts';

/** How far what was typed is kept, and since when. */
export function SavedState({ view: { saving, savedAt, mine } }: { view: DraftView }) {
  const { t } = useTranslation('nominate');
  const { language } = useLanguage();
  const time = savedAt === null ? '' : (last(momentText(savedAt, language).split(' ')) ?? '');
  const open = Object.keys(mine).length;
  const [icon, tone, text] = {
    saved: [<CheckCircleOutlined key="i" />, 'saved', time === '' ? t('saving.saved') : t('saving.savedAt', { time })],
    typing: [<EditOutlined key="i" />, '', t('saving.typing')],
    held: [<WarningOutlined key="i" />, 'due', t('saving.held', { count: open })],
    saving: [<CloudSyncOutlined key="i" />, '', t('saving.saving')],
    'no line': [<DisconnectOutlined key="i" />, 'due', t('saving.noLine')],
    refused: [<WarningOutlined key="i" />, 'late', t('saving.refused')],
    differs: [<WarningOutlined key="i" />, 'due', t('saving.differs')],
    'kept here': [
      <EditOutlined key="i" />,
      open > 0 ? 'due' : '',
      open > 0 ? t('saving.keptHere', { count: open }) : t('saving.nothingChanged'),
    ],
  }[saving] as [React.ReactNode, string, string];
  return (
    <span className={`saved-state ${tone}`} role="status">
      {icon} <bdi>{text}</bdi>
    </span>
  );
}
