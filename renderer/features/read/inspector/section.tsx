import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** At the right of the title. */
  aside?: ReactNode;
  /** Rows go from edge to edge; everything else keeps a margin. */
  isRows?: boolean;
  children: ReactNode;
}

/** A part of the inspector under a title and a line. */
export function Section({ title, aside, isRows = false, children }: SectionProps) {
  return (
    <section className={classes.section} data-rows={isRows || undefined}>
      <h3 className={classes.title}>
        {title}
        <span className="grow" />
        {aside}
      </h3>
      {children}
    </section>
  );
}
