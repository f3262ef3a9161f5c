/** Whether values keep to the rules that their types tell by annotations of Jakarta Validation. */
package io.faststate.server.validation;
