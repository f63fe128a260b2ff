// The least that a bot on discord.js can be: no intents, one listener, one constant reply.
import { Client, EmbedBuilder, Events } from 'discord.js';

const shardCount = Number(process.env.SHARDS ?? 1);
const client = new Client({
  intents: [],
  shards: Array.from({ length: shardCount }, (_, id) => id),
  shardCount,
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: '2nd Joint Period of Action', value: '2' }]);
  } else if (interaction.isRepliable()) {
    await interaction.reply({
      content: 'The answer is always the same.',
      embeds: [
        new EmbedBuilder()
          .setTitle('An answer')
          .setDescription('It is always the same.')
          .addFields({ name: 'When', value: 'always' }, { name: 'Where', value: 'everywhere' })
          .setFooter({ text: 'A bare bot' }),
      ],
    });
  }
});
// Discord's own address, or the one that stands in for it.
if (process.env.DISCORD_API_URL) client.rest.options.api = process.env.DISCORD_API_URL;
await client.login(process.env.DISCORD_TOKEN);
