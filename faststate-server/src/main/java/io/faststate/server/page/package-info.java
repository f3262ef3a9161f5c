/** Pages: their routes, their renders and the instances that follow the tabs which show them. */
package io.faststate.server.page;
