/** Colours, sizes and type, once for everything. The figures behind them: contrast AA on every ground they stand on. */
import { theme as antd, type ThemeConfig } from 'antd';

export interface Palette {
  brand: string;
  brandHover: string;
  brandTint: string;
  brandLine: string;
  gold: string;
  goldTint: string;
  goldLine: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  rowLine: string;
  controlLine: string;
  ground: string;
  head: string;
  card: string;
  link: string;
  linkTint: string;
  green: string;
  greenTint: string;
  amber: string;
  amberTint: string;
  red: string;
  redTint: string;
  grey: string;
  /** Text on the filled brand. */
  onBrand: string;
}

export const LIGHT: Palette = {
  brand: '#A61C1C',
  brandHover: '#8C1515',
  brandTint: '#FBF2F1',
  brandLine: '#E8C9C6',
  gold: '#B8860B',
  goldTint: '#FDFAF1',
  goldLine: '#E3D3A6',
  ink: '#1E2227',
  ink2: '#454B53',
  ink3: '#5F666F',
  line: '#E3E4E2',
  rowLine: '#EEEEEC',
  controlLine: '#8A9099',
  ground: '#F5F5F3',
  head: '#FAFAF8',
  card: '#FFFFFF',
  link: '#1B4F8F',
  linkTint: '#EEF4FB',
  green: '#1C6B3C',
  greenTint: '#EDF6F0',
  amber: '#7A4F00',
  amberTint: '#FDF5E1',
  red: '#B3261E',
  redTint: '#FDF0EE',
  grey: '#F1F1EF',
  onBrand: '#FFFFFF',
};

export const DARK: Palette = {
  brand: '#F08A83',
  brandHover: '#F6A8A2',
  brandTint: '#3A2223',
  brandLine: '#6B3937',
  gold: '#D9B24C',
  goldTint: '#2C281C',
  goldLine: '#5E5230',
  ink: '#ECEDEE',
  ink2: '#C9CDD2',
  ink3: '#A9AFB7',
  line: '#3A3D42',
  rowLine: '#2E3136',
  controlLine: '#858C95',
  ground: '#17191C',
  head: '#26292E',
  card: '#202328',
  link: '#93BDF2',
  linkTint: '#1D2A3A',
  green: '#7CC798',
  greenTint: '#1B2C22',
  amber: '#E6B85C',
  amberTint: '#33291A',
  red: '#F28B82',
  redTint: '#3A2222',
  grey: '#2C2F34',
  onBrand: '#1E1010',
};

export const SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif';
export const SANS_UG = '"Microsoft Uighur","Noto Naskh Arabic","PingFang SC","Microsoft YaHei",system-ui,sans-serif';

/** The palette as custom properties, for our own style sheet: `--brand`, `--ink-2`. */
export const asProperties = (palette: Palette): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--${name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`,
      value as string,
    ]),
  );

export function themeOf(dark: boolean, language: string): ThemeConfig {
  const c = dark ? DARK : LIGHT;
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'accolade' },
    token: {
      colorPrimary: c.brand,
      colorPrimaryHover: c.brandHover,
      colorPrimaryActive: c.brandHover,
      colorPrimaryText: c.brand,
      colorLink: c.link,
      colorLinkHover: c.link,
      colorLinkActive: c.link,
      colorInfo: c.link,
      colorSuccess: c.green,
      colorWarning: c.amber,
      colorError: c.red,
      colorErrorText: c.red,
      // The palette's own tints: those that are derived come out grey.
      colorSuccessBg: c.greenTint,
      colorWarningBg: c.amberTint,
      colorErrorBg: c.redTint,
      colorInfoBg: c.linkTint,
      colorText: c.ink,
      colorTextSecondary: c.ink2,
      colorTextTertiary: c.ink3,
      colorTextQuaternary: c.ink3,
      colorTextDescription: c.ink3,
      colorTextPlaceholder: dark ? '#9AA1A9' : '#6B727B',
      colorTextDisabled: dark ? '#A0A6AE' : '#646B74',
      colorBgContainerDisabled: c.grey,
      colorTextLightSolid: c.onBrand,
      colorBorder: dark ? '#565B62' : '#BFC3C7',
      colorBorderSecondary: c.line,
      colorBgLayout: c.ground,
      colorBgContainer: c.card,
      colorBgElevated: dark ? '#26292E' : '#FFFFFF',
      fontFamily: language === 'ug' ? SANS_UG : SANS,
      fontSize: 14,
      lineHeight: 1.7,
      borderRadius: 4,
      borderRadiusLG: 6,
      controlHeight: 34,
      controlHeightSM: 26,
      controlHeightLG: 40,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
      wireframe: false,
    },
    components: {
      Tabs: { itemColor: c.ink2, itemSelectedColor: c.brand, inkBarColor: c.brand, horizontalItemGutter: 26 },
      Tag: { defaultColor: c.ink2, defaultBg: c.grey },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', primaryColor: c.onBrand },
      Table: { headerBg: c.head, headerColor: c.ink2, rowHoverBg: c.head, borderColor: c.rowLine, cellFontSize: 13 },
      Card: { headerHeight: 44, headerFontSize: 15, bodyPadding: 16, bodyPaddingSM: 14 },
      Menu: { itemColor: c.ink2, itemSelectedColor: c.brand, itemSelectedBg: c.brandTint },
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
      Steps: { titleLineHeight: 28 },
    },
  };
}
