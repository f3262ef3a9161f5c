/** Hints for those who write pages: mistakes that nothing else tells of, once each. */
package io.faststate.server.hint;
