import { makeAutoObservable } from 'mobx';

type Side = 'outline' | 'sources';

/** Which side panes are shown: beside the page where there is room, else one at a time over it. */
export class BriefPanes {
  isNarrow = false;
  private hidden: Side[] = [];
  private over: Side | null = null;

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true });
  }

  get isOutlineShown(): boolean {
    return this.isShown('outline');
  }

  get isSourcesShown(): boolean {
    return this.isShown('sources');
  }

  setNarrow(isNarrow: boolean): void {
    this.isNarrow = isNarrow;
    this.over = null;
  }

  toggleOutline(): void {
    this.toggle('outline');
  }

  toggleSources(): void {
    this.toggle('sources');
  }

  /** Closes what lies over the page. */
  closeOver(): void {
    this.over = null;
  }

  private isShown(side: Side): boolean {
    return this.isNarrow ? this.over === side : !this.hidden.includes(side);
  }

  private toggle(side: Side): void {
    if (this.isNarrow) this.over = this.over === side ? null : side;
    else if (this.hidden.includes(side)) this.hidden = this.hidden.filter((other) => other !== side);
    else this.hidden = [...this.hidden, side];
  }
}
