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
    if (wrapper !== 'html') content.replaceChildren(...content.firstElementChild!.childNodes);
  }
  for (const script of content.querySelectorAll('script')) {
    const fresh = document.createElement('script');
    for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
    fresh.text = script.text;
    script.replaceWith(fresh);
  }
  return content;
}
