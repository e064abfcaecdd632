import { useTranslation } from 'react-i18next';

/** What a role is called. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => t(`roles.${role}` as 'roles.clerk');
}
