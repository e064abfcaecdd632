import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CAPTURES_MAIL } from '../common/captures-mail.js';
import { Office } from '../office.js';
import { NoApi } from '../common/does.js';
import { May } from '../people/access.js';
import { Problem } from '../common/problem.js';
import { escape, page } from '../common/html.js';

/** Mail that no server sent, because none is configured: stored as it would have gone out. */
@Controller('mail')
export class MailController {
  constructor(
    private readonly office: Office,
    @Inject(CAPTURES_MAIL) private readonly captures: boolean,
  ) {}

  @Get()
  @NoApi()
  @Header('content-type', 'text/html; charset=utf-8')
  @May('read captured mail')
  async captured(): Promise<string> {
    if (!this.captures) throw new Problem(404, 'not-found', 'Mail is sent here, not captured.');
    const { rows } = await this.office.pool.query(
      `select to_name, to_address, language, subject, body, to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at
       from mails where state in ('captured', 'queued') order by created_at desc, id desc limit 200`,
    );
    const mails = rows.map(
      ({
        to_name,
        to_address,
        language,
        subject,
        body,
        at,
      }) => `<article class="card mail" lang="${language}" dir="${language === 'ug' ? 'rtl' : 'ltr'}">
        <h2>${escape(subject)}</h2>
        <p class="caption"><bdi>${at}</bdi> · <bdi>${escape(to_name)} &lt;${escape(to_address)}&gt;</bdi></p>
        <p>${escape(body).replaceAll('\n', '<br>')}</p></article>`,
    );
    return page(
      'zh-CN',
      '已截留的邮件',
      `<h1>已截留的邮件</h1>
      <p class="lead">未配置邮件服务器，邮件只保存在这里，没有寄出。共 ${rows.length} 封（最近 200 封）。</p>
      ${mails.join('') || '<p class="card">还没有邮件。环节开启、退回或提醒到期时，这里会出现邮件。</p>'}`,
    );
  }
}
