import classes from './modal.module.css';

/** How questions look, wherever one opens. */
export const modalClasses = {
  content: classes.content!,
  header: classes.header!,
  title: classes.title!,
  body: classes.body!,
  close: classes.close!,
};
