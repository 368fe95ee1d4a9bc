/** What networking-service tells the others about networks and forums. */
@NullMarked
package kh.ccc.contracts.networking;

import org.jspecify.annotations.NullMarked;
