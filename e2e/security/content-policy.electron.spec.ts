import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toBeVisible();
});

test('the content security policy blocks inline and remote resources', async ({ electronApp: app }) => {
  const { page } = app;
  const policy = await app.main.evaluate(
    async ({ session }, url) =>
      (await session.defaultSession.fetch(url)).headers.get('content-security-policy'),
    page.url(),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-');
  const directives = ['script-src', 'style-src', 'img-src', 'connect-src', 'frame-src'];
  const ran = await page.evaluate(async (expected) => {
    const missing = new Set(expected);
    const others: string[] = [];
    const allRefused = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        const directive = effectiveDirective.replace(/-(?:elem|attr)$/, '');
        if (!expected.includes(directive)) others.push(directive);
        missing.delete(directive);
        if (missing.size === 0) resolve();
      });
    });
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.handlerRan = true');
    document.body.append(button);
    button.click();
    const far = document.createElement('script');
    far.src = 'https://example.org/far.js';
    document.head.append(far);
    const image = new Image();
    image.src = 'https://example.org/spy.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    await allRefused;
    const outline = getComputedStyle(document.body).outlineWidth;
    for (const element of [script, style, button, far, frame]) element.remove();
    return { inline: 'inlineRan' in window, handler: 'handlerRan' in window, outline, fetched, others };
  }, directives);
  expect(ran).toMatchObject({ inline: false, handler: false, fetched: false, others: [] });
  expect(ran.outline).not.toBe('7px');
});
