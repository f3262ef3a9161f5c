/** The engine that shows pages in a headless Chromium, driven by Playwright. */
package io.faststate.server.testing.chromium;
