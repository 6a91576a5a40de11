import classes from './menu.module.css';

/** How menus look, wherever one opens. */
export const menuClasses = {
  dropdown: classes.dropdown!,
  item: classes.item!,
  divider: classes.divider!,
  label: classes.label!,
};
