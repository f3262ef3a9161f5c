import { dom } from '../dom';
import { noteWritten } from './written';

/** Parses markup into nodes whose scripts will run once they are inserted. */
export function parseMarkup(markup: string, namespace = 'html'): DocumentFragment {
  let content: DocumentFragment;
  if (/^\s*<(?:html|body)[\s>]/i.test(markup)) {
    content = new DocumentFragment();
    content.append(new DOMParser().parseFromString(markup, 'text/html').body);
  } else {
    const template = document.createElement('template');
    const wrapper = namespace === 'mathml' ? 'math' : namespace;
    template.innerHTML = wrapper === 'html' ? markup : `<${wrapper}>${markup}</${wrapper}>`;
    ({ content } = template);
    // What may not be in there has closed it, and stands behind it.
    if (wrapper !== 'html') content.firstElementChild!.replaceWith(...content.firstElementChild!.childNodes);
  }
  for (const script of content.querySelectorAll('script')) {
    const fresh = document.createElement('script');
    for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
    fresh.text = script.text;
    script.replaceWith(fresh);
  }
  if (/<(?:details|dialog|[\w.]+-)/i.test(markup)) noteWritten(content);
  return content;
}

/** What is HTML again inside of the other two. */
const HTML_INSIDE = /^(?:foreignObject|desc|title|annotation-xml|m[ions]|mtext)$/;

/** The language of what is put into an element, as patches name it. */
export function languageIn(parent: Element | null | undefined): string | undefined {
  const { namespaceURI, localName } = dom(parent) ?? {};
  const [, language] = /(svg|MathML)$/.exec(`${namespaceURI}`) ?? [];
  return HTML_INSIDE.test(`${localName}`) ? undefined : language?.toLowerCase();
}
