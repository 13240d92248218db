import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Fonts that carry Chinese well on Windows, macOS and Linux; nothing is downloaded. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const LIGHT_THEME = adapt(webLightTheme);
const DARK_THEME = adapt(webDarkTheme);

/** Sizes of text in rem instead of pixels, so that the pane follows a reader who makes text larger. */
function adapt(theme: Theme): Theme {
  const inRem = Object.entries(theme).map(([name, value]) => [
    name,
    /^(?:fontSize|lineHeight)/.test(name) && typeof value === 'string' && value.endsWith('px')
      ? `${parseFloat(value) / 16}rem`
      : value,
  ]);
  return { ...(Object.fromEntries(inRem) as Theme), fontFamilyBase: FONTS };
}

/**
 * The theme of the place, or else what the system prefers, followed when it changes. High contrast is the system's
 * own.
 */
export function useTheme(appearance: 'light' | 'dark' | undefined): Theme {
  const systemDark = useSyncExternalStore(watchSystem, systemPrefersDark);
  const dark = appearance === undefined ? systemDark : appearance === 'dark';
  return dark ? DARK_THEME : LIGHT_THEME;
}

const QUERY = '(prefers-color-scheme: dark)';

function systemPrefersDark(): boolean {
  return typeof matchMedia === 'function' && matchMedia(QUERY).matches;
}

function watchSystem(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
