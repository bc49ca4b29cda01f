/** Text where SARIF reads placeholders and links. */
import type { Message } from "./shape.js";

/** `text` as a message: braces are doubled (else `{0}` is a placeholder), and nothing reads as an embedded link. */
export function messageOf(text: string): Message {
  return { text: text.replace(/[{}]/g, "$&$&").replaceAll("](", "] (") };
}
