import {
  Autocomplete,
  Button,
  createTheme,
  type CSSVariablesResolver,
  InputBase,
  Menu,
  Modal,
  NativeSelect,
  NumberInput,
  Popover,
  Select,
  Tabs,
  Textarea,
  TextInput,
  type VariantColorsResolver,
} from '@mantine/core';
import { t } from '../workbench/words.ts';

/*
 * The design tokens as Mantine's theme. Colours are CSS variables, so that day and night need nothing here.
 */

const ink = Array.from({ length: 10 }, () => 'var(--ink)') as unknown as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Three kinds of button: filled with ink (one a view), outlined, quiet; and vermilion for what deletes. */
const buttonColours: VariantColorsResolver = ({ variant, color }) => {
  const signal = color === 'signal';
  const line = signal ? 'var(--signal)' : 'var(--edge)';
  switch (variant) {
    case 'filled':
      return {
        background: signal ? 'var(--signal)' : 'var(--ink)',
        hover: signal ? 'var(--signal-line)' : 'var(--ink-2)',
        color: signal ? 'var(--on-signal)' : 'var(--on-ink)',
        border: `1px solid ${signal ? 'var(--signal)' : 'var(--ink)'}`,
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid transparent',
      };
    default:
      return {
        background: 'var(--raised)',
        hover: 'var(--hover)',
        color: signal ? 'var(--signal)' : 'var(--ink)',
        border: `1px solid ${line}`,
      };
  }
};

const transition = { transition: 'fade' as const, duration: 90 };

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  primaryShade: 5,
  autoContrast: false,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '13px', sm: '13px', md: '15px', lg: '17.5px', xl: '24px' },
  lineHeights: { xs: '18px', sm: '18px', md: '20px', lg: '30px', xl: '29px' },
  defaultRadius: 2,
  radius: { xs: '2px', sm: '2px', md: '2px', lg: '2px', xl: '2px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'default',
  variantColorResolver: buttonColours,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'default' },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': size === 'compact-xs' ? 'var(--ctl-s)' : 'var(--ctl)',
          '--button-padding-x': size === 'compact-xs' ? '8px' : '11px',
          '--button-fz': size === 'compact-xs' ? '12px' : '13px',
        },
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    InputBase: InputBase.extend({ defaultProps: { size: 'xs' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    Autocomplete: Autocomplete.extend({
      defaultProps: { size: 'xs', comboboxProps: { transitionProps: transition } },
    }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({ defaultProps: { size: 'xs', comboboxProps: { transitionProps: transition } } }),
    Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: transition, shadow: 'none' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: transition, shadow: 'none' } }),
    Modal: Modal.extend({
      defaultProps: {
        // A question that is answered is gone at once: while it faded, the next key would still be its own.
        transitionProps: { duration: 0 },
        centered: true,
        overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 },
        closeButtonProps: { 'aria-label': t('dialog.close') },
      },
    }),
  },
});

/** Mantine's own variables, from the tokens; the same for both schemes, since the tokens change. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-error': 'var(--signal)',
    '--mantine-color-disabled': 'transparent',
    '--mantine-color-disabled-color': 'var(--ink-off)',
    '--mantine-color-disabled-border': 'var(--hair)',
    '--mantine-primary-color-filled': 'var(--ink)',
    '--mantine-primary-color-filled-hover': 'var(--ink-2)',
    '--mantine-primary-color-contrast': 'var(--on-ink)',
  },
  light: {},
  dark: {},
});
