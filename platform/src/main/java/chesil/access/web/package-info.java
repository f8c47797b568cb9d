/** The pages of signing in, users, tokens and the audit trail, and the records that they show. */
@NullMarked
package chesil.access.web;

import org.jspecify.annotations.NullMarked;
