/** What Discord's own client wouldn't let a person do: no such command, a disabled button, a required option left out. Its message is for the person. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}
