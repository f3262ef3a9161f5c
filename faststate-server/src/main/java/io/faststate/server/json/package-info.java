/** JSON of the values of states: by the types that they are declared with, tolerant of what older versions wrote. */
package io.faststate.server.json;
