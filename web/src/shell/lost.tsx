import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

function Instead({ title, lead, act, onAct }: { title: string; lead: string; act: string; onAct: () => void }) {
  return (
    <div className="instead">
      <h1>{title}</h1>
      <p className="soft">{lead}</p>
      <Button type="primary" onClick={onAct}>
        {act}
      </Button>
    </div>
  );
}

/** No page is a dead end. */
export function Lost() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return (
    <Instead title={t('lost.title')} lead={t('lost.lead')} act={t('toHome')} onAct={() => void navigate('/desk')} />
  );
}

function Broken() {
  const { t } = useTranslation('shell');
  return (
    <Instead
      title={t('broken.title')}
      lead={t('broken.lead')}
      act={t('broken.reload')}
      onAct={() => location.reload()}
    />
  );
}

/** A page that broke, or whose parts could not be fetched: what was typed is kept by the page itself. The next page is tried anew. */
export function IfBroken({ children }: { children: ReactNode }) {
  return <Boundary at={useLocation().pathname}>{children}</Boundary>;
}

interface Broke {
  broken: boolean;
  at: string;
}

class Boundary extends Component<{ at: string; children: ReactNode }, Broke> {
  override state: Broke = { broken: false, at: this.props.at };
  static getDerivedStateFromError = () => ({ broken: true });
  static getDerivedStateFromProps = ({ at }: { at: string }, state: Broke) =>
    at === state.at ? null : { broken: false, at };
  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
