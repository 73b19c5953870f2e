/** A host that looks like Teams, light or dark; for pictures only. */
export function hostConfig(dark: boolean): Record<string, unknown> {
  const backgrounds: Record<string, string> = dark
    ? {
        default: '#292929',
        emphasis: '#1F1F1F',
        good: '#052505',
        warning: '#411200',
        attention: '#3B0509',
        accent: '#2C2C4F',
      }
    : {
        default: '#FFFFFF',
        emphasis: '#FAFAFA',
        good: '#F1FAF1',
        warning: '#FFF9F5',
        attention: '#FDF3F4',
        accent: '#E8EBFA',
      };
  const colors: Record<string, string> = dark
    ? {
        default: '#FFFFFF',
        accent: '#7F85F5',
        good: '#92C353',
        warning: '#F8D22A',
        attention: '#F9526B',
        dark: '#242424',
        light: '#FFFFFF',
      }
    : {
        default: '#242424',
        accent: '#5B5FC7',
        good: '#237B4B',
        warning: '#835C00',
        attention: '#C4314B',
        dark: '#242424',
        light: '#FFFFFF',
      };
  const subtle = dark ? '#ADADAD' : '#616161';
  const foregroundColors = Object.fromEntries(
    Object.entries(colors).map(([name, color]) => [
      name,
      { default: color, subtle: name === 'default' ? subtle : color },
    ]),
  );
  return {
    fontFamily: "'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', system-ui, sans-serif",
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: dark ? '#3D3D3D' : '#E1E1E1' },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    containerStyles: Object.fromEntries(
      Object.entries(backgrounds).map(([name, backgroundColor]) => [
        name,
        { backgroundColor, foregroundColors },
      ]),
    ),
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: true },
    factSet: {
      title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { color: 'default', size: 'default', weight: 'default', wrap: true },
      spacing: 16,
    },
    textStyles: { heading: { fontType: 'default', size: 'large', weight: 'bolder' } },
  };
}
