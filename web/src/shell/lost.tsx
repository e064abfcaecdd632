import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useRouteError } from 'react-router';

/** No page is a dead end. */
export function Lost() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return (
    <Result
      status="404"
      icon={null}
      title={t('lost.title')}
      subTitle={t('lost.lead')}
      extra={
        <Button type="primary" onClick={() => void navigate('/desk')}>
          {t('toHome')}
        </Button>
      }
    />
  );
}

/** A page that broke, or whose parts could not be fetched: what was typed is kept by the page itself. */
export function Broken() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  console.error(error);
  return (
    <Result
      status="warning"
      title={t('broken.title')}
      subTitle={t('broken.lead')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    />
  );
}
