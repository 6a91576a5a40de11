import { DomElement } from './dom-element.ts';
import { DomText } from './dom-node.ts';

/** A document with an empty body; it has neither an address nor a title. */
export class DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly title = '';
  readonly baseURI = null;
  readonly documentURI = null;

  constructor() {
    this.documentElement = this.createElement('html');
    this.documentElement.appendChild(this.createElement('head'));
    this.body = this.createElement('body');
    this.documentElement.appendChild(this.body);
  }

  get firstChild(): DomElement {
    return this.documentElement;
  }

  createElement(name: string): DomElement {
    return new DomElement(name, this);
  }

  createTextNode(text: string): DomText {
    return new DomText(text);
  }

  getElementsByTagName(name: string): DomElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(selectors: string): DomElement[] {
    return this.documentElement.querySelectorAll(selectors);
  }
}
