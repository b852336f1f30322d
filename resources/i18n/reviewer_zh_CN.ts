<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>About Reviewer</source>
            <translation>关于 Reviewer</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Add articles…</source>
            <translation>添加文章…</translation>
        </message>
        <message>
            <source>Agrees with…</source>
            <translation>相符…</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>备份…</translation>
        </message>
        <message>
            <source>Claim one word longer</source>
            <translation>主张延长一个词</translation>
        </message>
        <message>
            <source>Claim one word shorter</source>
            <translation>主张缩短一个词</translation>
        </message>
        <message>
            <source>Close pane</source>
            <translation>关闭窗格</translation>
        </message>
        <message>
            <source>Close project</source>
            <translation>关闭项目</translation>
        </message>
        <message>
            <source>Confirm or accept</source>
            <translation>确认或采纳</translation>
        </message>
        <message>
            <source>Contradicts…</source>
            <translation>矛盾…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy project…</source>
            <translation>复制项目…</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>连同出处复制</translation>
        </message>
        <message>
            <source>Delete selected</source>
            <translation>删除所选</translation>
        </message>
        <message>
            <source>Different events…</source>
            <translation>不同事件…</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>驳回</translation>
        </message>
        <message>
            <source>Edit selected</source>
            <translation>编辑所选</translation>
        </message>
        <message>
            <source>Everything by name</source>
            <translation>按名称查找一切</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Find in the pane</source>
            <translation>在窗格中查找</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>查找下一个</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>查找上一个</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Import annotations…</source>
            <translation>导入标注…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Language: English</source>
            <translation>语言：English</translation>
        </message>
        <message>
            <source>Language: 简体中文</source>
            <translation>语言：简体中文</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Link to an event</source>
            <translation>关联到事件</translation>
        </message>
        <message>
            <source>Mark a claim</source>
            <translation>标出主张</translation>
        </message>
        <message>
            <source>Mark the article as read</source>
            <translation>把文章标为已读</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>新建项目…</translation>
        </message>
        <message>
            <source>Next claim</source>
            <translation>下一个主张</translation>
        </message>
        <message>
            <source>Next open contradiction</source>
            <translation>下一个未决矛盾</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>下一个区域</translation>
        </message>
        <message>
            <source>Next suggestion</source>
            <translation>下一条建议</translation>
        </message>
        <message>
            <source>Open the sample project</source>
            <translation>打开示例项目</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>Pane 1</source>
            <translation>窗格 1</translation>
        </message>
        <message>
            <source>Pane 2</source>
            <translation>窗格 2</translation>
        </message>
        <message>
            <source>Pane 3</source>
            <translation>窗格 3</translation>
        </message>
        <message>
            <source>Pane 4</source>
            <translation>窗格 4</translation>
        </message>
        <message>
            <source>Paste as an article</source>
            <translation>粘贴为文章</translation>
        </message>
        <message>
            <source>Pin the pane</source>
            <translation>固定窗格</translation>
        </message>
        <message>
            <source>Previous claim</source>
            <translation>上一个主张</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>上一个区域</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Relations across the gutter</source>
            <translation>中缝上的关系</translation>
        </message>
        <message>
            <source>Resolve…</source>
            <translation>裁定…</translation>
        </message>
        <message>
            <source>Search the project</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Select the sentence, then the paragraph</source>
            <translation>选中句子，再按选中段落</translation>
        </message>
        <message>
            <source>Selection is page furniture</source>
            <translation>所选为页面杂项</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Show suggestions</source>
            <translation>显示建议</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Swap with the next pane</source>
            <translation>与下一个窗格互换</translation>
        </message>
        <message>
            <source>Tag…</source>
            <translation>标签…</translation>
        </message>
        <message>
            <source>Theme: dark</source>
            <translation>主题：深色</translation>
        </message>
        <message>
            <source>Theme: high contrast, dark</source>
            <translation>主题：高对比度，深色</translation>
        </message>
        <message>
            <source>Theme: high contrast, light</source>
            <translation>主题：高对比度，浅色</translation>
        </message>
        <message>
            <source>Theme: light</source>
            <translation>主题：浅色</translation>
        </message>
        <message>
            <source>Theme: system</source>
            <translation>主题：跟随系统</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Timeline, large</source>
            <translation>大时间线</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Updates…</source>
            <translation>更新…</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>默认文字大小</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>相符</translation>
        </message>
        <message>
            <source>back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>claim</source>
            <translation>主张</translation>
        </message>
        <message>
            <source>confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>different events</source>
            <translation>不同事件</translation>
        </message>
        <message>
            <source>dismiss</source>
            <translation>驳回</translation>
        </message>
        <message>
            <source>event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>next open ≠</source>
            <translation>下一个未决 ≠</translation>
        </message>
        <message>
            <source>next suggestion</source>
            <translation>下一建议</translation>
        </message>
        <message>
            <source>panel</source>
            <translation>面板</translation>
        </message>
        <message>
            <source>previous</source>
            <translation>上一个</translation>
        </message>
        <message>
            <source>resolve</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>句子</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新</translation>
        </message>
    </context>
    <context>
        <name>Adding</name>
        <message numerus="yes">
            <source>%n already here.</source>
            <translation>
                <numerusform>%n 篇已在项目中。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) added.</source>
            <translation>
                <numerusform>已添加 %n 篇文章。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused:</source>
            <translation>
                <numerusform>%n 篇未能添加：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a date.</source>
            <translation>
                <numerusform>%n 篇没有日期。</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a folder of articles</source>
            <translation>添加一个文章文件夹</translation>
        </message>
        <message>
            <source>Add articles</source>
            <translation>添加文章</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>另有 %n 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Articles (*.txt *.md *.html *.htm *.xhtml)</source>
            <translation>文章 (*.txt *.md *.html *.htm *.xhtml)</translation>
        </message>
        <message>
            <source>No articles found there.</source>
            <translation>那里没有找到文章。</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>There is no text on the clipboard.</source>
            <translation>剪贴板上没有文字。</translation>
        </message>
        <message>
            <source>date?</source>
            <translation>日期？</translation>
        </message>
    </context>
    <context>
        <name>Article</name>
        <message numerus="yes">
            <source>%n piece(s) of page furniture folded away</source>
            <translation>
                <numerusform>已折叠 %n 处页面杂项</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Delete the article and what was marked in it</source>
            <translation>删除文章及其中的标注</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>More about this article</source>
            <translation>这篇文章的更多信息</translation>
        </message>
        <message>
            <source>No page furniture was found</source>
            <translation>没有发现页面杂项</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>发表日期</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>阅读进度</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>可靠性</translation>
        </message>
        <message>
            <source>Reliability of the outlet</source>
            <translation>媒体的可靠性</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Translated from</source>
            <translation>译自</translation>
        </message>
        <message>
            <source>Wire origin</source>
            <translation>电讯来源</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>未评定</translation>
        </message>
    </context>
    <context>
        <name>Articles</name>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>全部文章</translation>
        </message>
        <message>
            <source>Article deleted, with its claims.</source>
            <translation>文章及其主张已删除。</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>By reading state</source>
            <translation>按阅读进度</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Delete article</source>
            <translation>删除文章</translation>
        </message>
        <message>
            <source>Drop files here</source>
            <translation>把文件拖到这里</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter articles</source>
            <translation>筛选文章</translation>
        </message>
        <message>
            <source>Mark as {state}</source>
            <translation>标为“{state}”</translation>
        </message>
        <message>
            <source>No article fits the filter</source>
            <translation>没有符合筛选的文章</translation>
        </message>
        <message>
            <source>Only articles with this tag</source>
            <translation>只看有此标签的文章</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>在旁边打开</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Text files, saved web pages, folders</source>
            <translation>文本文件、保存的网页、文件夹</translation>
        </message>
        <message>
            <source>by date</source>
            <translation>按日期</translation>
        </message>
        <message>
            <source>by outlet</source>
            <translation>按媒体</translation>
        </message>
        <message>
            <source>by state</source>
            <translation>按进度</translation>
        </message>
        <message>
            <source>by title</source>
            <translation>按标题</translation>
        </message>
        <message>
            <source>date?</source>
            <translation>日期？</translation>
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇文章</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n 个关系</numerusform>
            </translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>正在备份…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查看…</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>No backup could be made; work goes on and all of it is saved. {why}</source>
            <translation>无法备份；工作照常进行，所有内容都已保存。{why}</translation>
        </message>
        <message>
            <source>Restore beside the original</source>
            <translation>恢复到原文件旁边</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>显示文件夹</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>The last backup could not be made. {why}</source>
            <translation>上一次备份未能完成。{why}</translation>
        </message>
        <message>
            <source>The project itself stays as it is.</source>
            <translation>项目本身保持不变。</translation>
        </message>
        <message>
            <source>There is no backup of {name} on this computer.</source>
            <translation>此电脑上没有 {name} 的备份。</translation>
        </message>
        <message>
            <source>There is no backup yet. While you work they are made by themselves.</source>
            <translation>还没有备份。工作时会自动备份。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>before an import</source>
            <translation>导入之前</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>升级之前</translation>
        </message>
        <message>
            <source>damaged, cannot be restored</source>
            <translation>已损坏，无法恢复</translation>
        </message>
        <message>
            <source>while working</source>
            <translation>工作中</translation>
        </message>
        <message>
            <source>{name} was last backed up on {when}. While you work this happens by itself.</source>
            <translation>{name} 上次备份于 {when}。工作时会自动备份。</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>date unknown</source>
            <translation>日期不详</translation>
        </message>
        <message>
            <source>{outlet} (from {origin})</source>
            <translation>{outlet}（来自{origin}）</translation>
        </message>
        <message>
            <source>“{quote}”</source>
            <translation>“{quote}”</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>《{title}》</translation>
        </message>
    </context>
    <context>
        <name>Claim</name>
        <message>
            <source> · read by the program, press to check</source>
            <translation> · 由程序读出，按下以核对</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>添加一环</translation>
        </message>
        <message>
            <source>C</source>
            <translation>C</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>主张</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>与之矛盾</translation>
        </message>
        <message>
            <source>Credibility</source>
            <translation>可信度</translation>
        </message>
        <message>
            <source>Date of the saying</source>
            <translation>说话日期</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>语气</translation>
        </message>
        <message>
            <source>Names, with commas between them</source>
            <translation>姓名，用逗号分隔</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Open the event</source>
            <translation>打开事件</translation>
        </message>
        <message>
            <source>Polarity</source>
            <translation>肯定或否定</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Said by</source>
            <translation>说话人</translation>
        </message>
        <message>
            <source>Show who heard it from whom</source>
            <translation>显示谁听谁说</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>陈述</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Take this step out</source>
            <translation>去掉这一环</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Verb</source>
            <translation>动词</translation>
        </message>
        <message>
            <source>no event</source>
            <translation>无事件</translation>
        </message>
        <message>
            <source>said, cited…</source>
            <translation>说、援引…</translation>
        </message>
        <message>
            <source>the outlet itself</source>
            <translation>媒体自身</translation>
        </message>
        <message>
            <source>who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>{at} of {count} here</source>
            <translation>本篇第 {at} 个，共 {count} 个</translation>
        </message>
    </context>
    <context>
        <name>Crash</name>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Reviewer ended unexpectedly on {when}. Nothing saved was lost.</source>
            <translation>Reviewer 于 {when} 意外结束。已保存的内容没有丢失。</translation>
        </message>
        <message>
            <source>Reviewer made a mistake on {when}. Nothing saved was lost.</source>
            <translation>Reviewer 于 {when} 出错。已保存的内容没有丢失。</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation>保存报告…</translation>
        </message>
        <message>
            <source>Show report</source>
            <translation>显示报告</translation>
        </message>
        <message>
            <source>The report cannot be read any more.</source>
            <translation>报告已无法读取。</translation>
        </message>
        <message>
            <source>The report could not be saved there: {why}</source>
            <translation>报告无法保存到那里：{why}</translation>
        </message>
        <message>
            <source>This is the whole report. It holds no text of your articles and stays on this computer; whoever looks after Reviewer can use it.</source>
            <translation>这是报告全文。其中没有您的文章内容，只保存在此电脑上；可交给维护 Reviewer 的人使用。</translation>
        </message>
    </context>
    <context>
        <name>Date</name>
        <message>
            <source>Not saved: no date was found in this. Try 2016-06-14, 2016-06 or XXXX-06-14.</source>
            <translation>未保存：其中没有日期。可写 2016-06-14、2016-06 或 XXXX-06-14。</translation>
        </message>
        <message>
            <source>date?</source>
            <translation>日期？</translation>
        </message>
        <message>
            <source>{date}, year unknown</source>
            <translation>{date}，年份未知</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message numerus="yes">
            <source>%n article(s) deleted, with what was marked in them</source>
            <translation>
                <numerusform>已删除 %n 篇文章及其中的标注</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) deleted</source>
            <translation>
                <numerusform>已删除 %n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) marked</source>
            <translation>
                <numerusform>已标记 %n 条主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) deleted</source>
            <translation>
                <numerusform>已删除 %n 个事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n 个关系</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s) deleted</source>
            <translation>
                <numerusform>已删除 %n 个关系</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s) dismissed</source>
            <translation>
                <numerusform>已驳回 %n 条建议</numerusform>
            </translation>
        </message>
        <message>
            <source>+ New event “{title}”</source>
            <translation>+ 新事件“{title}”</translation>
        </message>
        <message>
            <source>+ New tag “{name}”</source>
            <translation>+ 新标签“{name}”</translation>
        </message>
        <message>
            <source>Add article</source>
            <translation>添加文章</translation>
        </message>
        <message>
            <source>Add articles</source>
            <translation>添加文章</translation>
        </message>
        <message>
            <source>Add mention</source>
            <translation>添加出处</translation>
        </message>
        <message>
            <source>Agrees in</source>
            <translation>一致之处</translation>
        </message>
        <message>
            <source>Agrees with which claim?</source>
            <translation>与哪个主张相符？</translation>
        </message>
        <message>
            <source>Articles carry no tags. Select a claim or a relation.</source>
            <translation>文章不带标签。请选择一条主张或一个关系。</translation>
        </message>
        <message>
            <source>Both can be true</source>
            <translation>两者可以都对</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Change role</source>
            <translation>更改角色</translation>
        </message>
        <message>
            <source>Claims of other articles</source>
            <translation>其他文章的主张</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Contradicts which claim?</source>
            <translation>与哪个主张矛盾？</translation>
        </message>
        <message>
            <source>Copied with its source.</source>
            <translation>已连同出处复制。</translation>
        </message>
        <message>
            <source>Delete article</source>
            <translation>删除文章</translation>
        </message>
        <message>
            <source>Delete claim</source>
            <translation>删除主张</translation>
        </message>
        <message>
            <source>Delete event</source>
            <translation>删除事件</translation>
        </message>
        <message>
            <source>Delete relation</source>
            <translation>删除关系</translation>
        </message>
        <message>
            <source>Delete tag</source>
            <translation>删除标签</translation>
        </message>
        <message>
            <source>Differs in</source>
            <translation>差异在于</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>驳回</translation>
        </message>
        <message>
            <source>Dismiss suggestion</source>
            <translation>驳回建议</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>已驳回</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <source>Edit article</source>
            <translation>编辑文章</translation>
        </message>
        <message>
            <source>Edit claim</source>
            <translation>编辑主张</translation>
        </message>
        <message>
            <source>Edit event</source>
            <translation>编辑事件</translation>
        </message>
        <message>
            <source>Edit relation</source>
            <translation>编辑关系</translation>
        </message>
        <message>
            <source>Events carry no tags. Select a claim or a relation.</source>
            <translation>事件不带标签。请选择一条主张或一个关系。</translation>
        </message>
        <message>
            <source>Explain as no contradiction</source>
            <translation>说明并非矛盾</translation>
        </message>
        <message>
            <source>Fold page furniture</source>
            <translation>折叠页面杂项</translation>
        </message>
        <message>
            <source>Import annotations</source>
            <translation>导入标注</translation>
        </message>
        <message>
            <source>It takes a claim of another article, and there is only one article. Add another.</source>
            <translation>这需要另一篇文章的主张，而现在只有一篇。请再添加一篇。</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>Link claim to event</source>
            <translation>把主张关联到事件</translation>
        </message>
        <message>
            <source>Link claim to new event</source>
            <translation>把主张关联到新事件</translation>
        </message>
        <message>
            <source>Link this claim to an event</source>
            <translation>把这个主张关联到事件</translation>
        </message>
        <message>
            <source>Mark claim</source>
            <translation>标出主张</translation>
        </message>
        <message>
            <source>Mark claim about an event</source>
            <translation>标出关于事件的主张</translation>
        </message>
        <message>
            <source>Mark event in text</source>
            <translation>在文中标出事件</translation>
        </message>
        <message>
            <source>Merge events</source>
            <translation>合并事件</translation>
        </message>
        <message>
            <source>Merge points</source>
            <translation>合并要点</translation>
        </message>
        <message>
            <source>Merge tags</source>
            <translation>合并标签</translation>
        </message>
        <message>
            <source>Move claim to point</source>
            <translation>把主张移到要点</translation>
        </message>
        <message>
            <source>Move end of claim</source>
            <translation>移动主张的一端</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>新事件</translation>
        </message>
        <message>
            <source>No open contradiction is left.</source>
            <translation>没有未决的矛盾了。</translation>
        </message>
        <message>
            <source>No other article has claims yet. Mark one there with C, then press X again.</source>
            <translation>其他文章还没有主张。先在那里按 C 标出一个，再按 X。</translation>
        </message>
        <message>
            <source>No suggestion is left in the open articles.</source>
            <translation>打开的文章中没有其他建议了。</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>没有选中任何内容。</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Open an article and put the caret in a sentence first.</source>
            <translation>请先打开一篇文章，把光标放在句子里。</translation>
        </message>
        <message>
            <source>Open an article first.</source>
            <translation>请先打开一篇文章。</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Rate outlet</source>
            <translation>评定媒体</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Relate claims</source>
            <translation>关联主张</translation>
        </message>
        <message>
            <source>Remove mention</source>
            <translation>去掉出处</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>去掉标签</translation>
        </message>
        <message>
            <source>Rename point</source>
            <translation>重命名要点</translation>
        </message>
        <message>
            <source>Rename tag</source>
            <translation>重命名标签</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已裁定</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Select a claim first, or make one with C.</source>
            <translation>请先选中一个主张，或按 C 标出一个。</translation>
        </message>
        <message>
            <source>Select a claim first.</source>
            <translation>请先选中一个主张。</translation>
        </message>
        <message>
            <source>Select a claim or a relation first.</source>
            <translation>请先选中一个主张或关系。</translation>
        </message>
        <message>
            <source>Select a relation first: N goes to the next open contradiction.</source>
            <translation>请先选中一个关系：按 N 跳到下一个未决矛盾。</translation>
        </message>
        <message>
            <source>Select one relation alone: which side prevails differs in each.</source>
            <translation>请只选一个关系：每个关系采信的一方各不相同。</translation>
        </message>
        <message>
            <source>Select words or a claim first.</source>
            <translation>请先选中文字或主张。</translation>
        </message>
        <message>
            <source>Set reading state</source>
            <translation>设置阅读进度</translation>
        </message>
        <message>
            <source>Show page furniture as text</source>
            <translation>把页面杂项显示为正文</translation>
        </message>
        <message>
            <source>Show suggestions</source>
            <translation>显示建议</translation>
        </message>
        <message>
            <source>Suggestions are hidden.</source>
            <translation>建议已隐藏。</translation>
        </message>
        <message>
            <source>Suggestions are still being looked for.</source>
            <translation>仍在查找建议。</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message numerus="yes">
            <source>Tag %n claim(s)</source>
            <translation>
                <numerusform>给 %n 条主张加标签</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %n record(s)</source>
            <translation>
                <numerusform>给 %n 条记录加标签</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %n relation(s)</source>
            <translation>
                <numerusform>给 %n 个关系加标签</numerusform>
            </translation>
        </message>
        <message>
            <source>Tag the claim “{name}”</source>
            <translation>给主张“{name}”加标签</translation>
        </message>
        <message>
            <source>Tag the relation “{name}”</source>
            <translation>给关系“{name}”加标签</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>There is no sentence here. Put the caret in one, or select words.</source>
            <translation>这里没有句子。请把光标放在句子里，或选中文字。</translation>
        </message>
        <message>
            <source>Two different events</source>
            <translation>两个不同的事件</translation>
        </message>
        <message>
            <source>Type a name, place or date</source>
            <translation>输入名称、地点或日期</translation>
        </message>
        <message>
            <source>Type a tag</source>
            <translation>输入标签</translation>
        </message>
        <message>
            <source>Type words of the other claim</source>
            <translation>输入另一主张中的词</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>Unlink event</source>
            <translation>取消关联事件</translation>
        </message>
        <message>
            <source>Updates which claim?</source>
            <translation>更新哪个主张？</translation>
        </message>
        <message>
            <source>{deed} “{about}”</source>
            <translation>{deed}“{about}”</translation>
        </message>
    </context>
    <context>
        <name>Drops</name>
        <message>
            <source>Contradicts, agrees or updates…</source>
            <translation>矛盾、相符或更新…</translation>
        </message>
        <message>
            <source>Link the claim to {event}</source>
            <translation>把主张关联到 {event}</translation>
        </message>
        <message>
            <source>Mark as a claim about {event}</source>
            <translation>标为关于 {event} 的主张</translation>
        </message>
        <message>
            <source>Only claims of different articles are related</source>
            <translation>只有不同文章的主张才能关联</translation>
        </message>
        <message>
            <source>The claim is about {event} already</source>
            <translation>该主张已关联到 {event}</translation>
        </message>
        <message>
            <source>The claim stands here too now</source>
            <translation>该主张现在也出现在此处</translation>
        </message>
        <message>
            <source>The same claim stands here too</source>
            <translation>同一主张也出现在此处</translation>
        </message>
        <message>
            <source>This project can only be read</source>
            <translation>此项目只能阅读</translation>
        </message>
        <message>
            <source>Words of another article: mark them as a claim first (C)</source>
            <translation>这是另一篇文章的文字：请先标为主张（C）</translation>
        </message>
    </context>
    <context>
        <name>Event</name>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) about it</source>
            <translation>
                <numerusform>%n 个主张与此有关</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outlet(s)</source>
            <translation>
                <numerusform>%n 家媒体</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>At most six characters: it stands in the margins</source>
            <translation>至多六个字符：显示在页边</translation>
        </message>
        <message>
            <source>Claims about it</source>
            <translation>有关的主张</translation>
        </message>
        <message>
            <source>Dates its claims give</source>
            <translation>主张给出的日期</translation>
        </message>
        <message>
            <source>Delete the event</source>
            <translation>删除事件</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Merge another event into this one</source>
            <translation>把另一事件并入此事件</translation>
        </message>
        <message>
            <source>Merged: its claims are about this event now</source>
            <translation>已合并：它的主张现在属于此事件</translation>
        </message>
        <message>
            <source>More about this event</source>
            <translation>此事件的更多信息</translation>
        </message>
        <message>
            <source>No claim is about it yet</source>
            <translation>还没有有关的主张</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>属于</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>参与者</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>date?</source>
            <translation>日期？</translation>
        </message>
        <message>
            <source>meeting, arrest, attack…</source>
            <translation>会议、逮捕、袭击…</translation>
        </message>
        <message>
            <source>names, with commas between them</source>
            <translation>姓名，用逗号分隔</translation>
        </message>
        <message>
            <source>nothing larger</source>
            <translation>不属于更大的事件</translation>
        </message>
        <message>
            <source>{date} (from a claim)</source>
            <translation>{date}（来自主张）</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Any annotator</source>
            <translation>所有标注者</translation>
        </message>
        <message>
            <source>Any article</source>
            <translation>所有文章</translation>
        </message>
        <message>
            <source>Any event</source>
            <translation>所有事件</translation>
        </message>
        <message>
            <source>Any outlet</source>
            <translation>所有媒体</translation>
        </message>
        <message>
            <source>Any tag</source>
            <translation>所有标签</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export annotations</source>
            <translation>导出标注</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>From, such as 2016-06</source>
            <translation>从，如 2016-06</translation>
        </message>
        <message>
            <source>How the file begins</source>
            <translation>文件开头</translation>
        </message>
        <message>
            <source>Keeps</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Leaves out</source>
            <translation>舍去</translation>
        </message>
        <message>
            <source>Only</source>
            <translation>仅限</translation>
        </message>
        <message>
            <source>Only open contradictions</source>
            <translation>只含未决矛盾</translation>
        </message>
        <message>
            <source>Relations of any status</source>
            <translation>任何状态的关系</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Say where to write the file.</source>
            <translation>请指定文件写到哪里。</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>显示文件夹</translation>
        </message>
        <message>
            <source>The active article</source>
            <translation>当前文章</translation>
        </message>
        <message>
            <source>The open articles</source>
            <translation>打开的文章</translation>
        </message>
        <message>
            <source>The whole project</source>
            <translation>整个项目</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>To, such as 2016-06-14</source>
            <translation>到，如 2016-06-14</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Where to write</source>
            <translation>写到哪里</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>写到</translation>
        </message>
        <message>
            <source>Written: {counts}, to {path}</source>
            <translation>已写出：{counts}，到 {path}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>{date} is not a date like 2016-06-14, 2016-06 or 2016.</source>
            <translation>{date} 不是 2016-06-14、2016-06 或 2016 这样的日期。</translation>
        </message>
        <message>
            <source>{name} is there already.</source>
            <translation>{name} 已经存在。</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Credibility</source>
            <translation>可信度</translation>
        </message>
        <message>
            <source>Dates, numbers and names</source>
            <translation>日期、数字和名称</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Explained as</source>
            <translation>说明为</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>语气</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>Page furniture</source>
            <translation>页面杂项</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>属于</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>参与者</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Places in texts</source>
            <translation>正文中的位置</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Polarity</source>
            <translation>肯定或否定</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>发表日期</translation>
        </message>
        <message>
            <source>Reading state</source>
            <translation>阅读进度</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>可靠性</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Said by</source>
            <translation>说话人</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>陈述</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Translated from</source>
            <translation>译自</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>What prevails</source>
            <translation>以何者为准</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Wire origin</source>
            <translation>电讯来源</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}：{value}</translation>
        </message>
    </context>
    <context>
        <name>Gate</name>
        <message>
            <source>Copy…</source>
            <translation>复制…</translation>
        </message>
        <message>
            <source>Not done: {deed}. {why}</source>
            <translation>未执行：{deed}。{why}</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>另存副本…</translation>
        </message>
        <message>
            <source>{what} Wait until it is done; reading goes on.</source>
            <translation>{what} 请等它完成；阅读可以继续。</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n range(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Actions, last first</source>
            <translation>操作，最近的在前</translation>
        </message>
        <message>
            <source>Bring back as it was after</source>
            <translation>恢复为此操作之后</translation>
        </message>
        <message>
            <source>Bring back as it was before</source>
            <translation>恢复为此操作之前</translation>
        </message>
        <message>
            <source>Brought back: {what}</source>
            <translation>已恢复：{what}</translation>
        </message>
        <message>
            <source>Click a line to go back to the moment after it, or forward again.</source>
            <translation>点一行回到它之后的时刻，或再前进。</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>What it changed</source>
            <translation>更改内容</translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s)</source>
            <translation>
                <numerusform>另有 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>made</source>
            <translation>已创建</translation>
        </message>
        <message>
            <source>no longer there</source>
            <translation>已不存在</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>taken back, then left for another way</source>
            <translation>已撤销，之后改走了别的路</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{kind} {fate}</source>
            <translation>{kind}：{fate}</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%n line(s) written</source>
            <translation>
                <numerusform>已写入 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide; what is not decided stays out</source>
            <translation>
                <numerusform>%n 项待定；未决定的不会导入</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Accept this place</source>
            <translation>接受此位置</translation>
        </message>
        <message>
            <source>All is decided.</source>
            <translation>全部已决定。</translation>
        </message>
        <message>
            <source>All ours</source>
            <translation>全部保留本方</translation>
        </message>
        <message>
            <source>All theirs</source>
            <translation>全部采用对方</translation>
        </message>
        <message>
            <source>Another place? Select its words in the article, then accept.</source>
            <translation>换个位置？在文章中选中相应文字，再接受。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cannot be taken</source>
            <translation>无法导入</translation>
        </message>
        <message>
            <source>Changed in the set</source>
            <translation>标注集中有更改</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Decided there by {name}, {when}</source>
            <translation>对方由 {name} 于 {when} 裁定</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>此处</translation>
        </message>
        <message>
            <source>Import annotations</source>
            <translation>导入标注</translation>
        </message>
        <message>
            <source>In the article here: {title}</source>
            <translation>在此处的文章中：{title}</translation>
        </message>
        <message>
            <source>In the set</source>
            <translation>标注集中</translation>
        </message>
        <message>
            <source>Keep ours</source>
            <translation>保留本方</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Likeliest place, {score} of 100: {how}</source>
            <translation>最可能的位置，{score}/100：{how}</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新</translation>
        </message>
        <message>
            <source>Newer here</source>
            <translation>此处较新</translation>
        </message>
        <message>
            <source>No place found</source>
            <translation>未找到位置</translation>
        </message>
        <message>
            <source>No place like it was found.</source>
            <translation>未找到相似的位置。</translation>
        </message>
        <message>
            <source>Nothing can be taken without a decision.</source>
            <translation>没有决定就无法导入。</translation>
        </message>
        <message>
            <source>Nothing new: this project holds all of it already.</source>
            <translation>没有新内容：项目中已全部具备。</translation>
        </message>
        <message>
            <source>Only changes, nothing new</source>
            <translation>只有更改，没有新内容</translation>
        </message>
        <message>
            <source>Ours and theirs</source>
            <translation>本方与对方</translation>
        </message>
        <message>
            <source>Place to check</source>
            <translation>位置待核对</translation>
        </message>
        <message>
            <source>Reading {name}…</source>
            <translation>正在读取 {name}…</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>Save what stays out</source>
            <translation>保存未导入的内容</translation>
        </message>
        <message>
            <source>Save what stays out…</source>
            <translation>保存未导入的内容…</translation>
        </message>
        <message>
            <source>Select the words in the article first.</source>
            <translation>请先在文章中选中文字。</translation>
        </message>
        <message>
            <source>Stays out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>采用对方</translation>
        </message>
        <message>
            <source>Taken in from {name}: {what}</source>
            <translation>已从 {name} 导入：{what}</translation>
        </message>
        <message>
            <source>Taking in is one action: Ctrl+Z takes it back.</source>
            <translation>导入是一次操作：Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>The article here</source>
            <translation>此处的文章</translation>
        </message>
        <message>
            <source>The quote in the set</source>
            <translation>标注集中的引文</translation>
        </message>
        <message>
            <source>This project is open read-only.</source>
            <translation>此项目以只读方式打开。</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>须知</translation>
        </message>
        <message>
            <source>What the set would change</source>
            <translation>此标注集将更改的内容</translation>
        </message>
        <message>
            <source>Will be taken</source>
            <translation>将导入</translation>
        </message>
        <message>
            <source>Will be taken in: {what}</source>
            <translation>将导入：{what}</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>at the position the set gives</source>
            <translation>按标注集给出的位置</translation>
        </message>
        <message>
            <source>by its exact words</source>
            <translation>按原文</translation>
        </message>
        <message>
            <source>by words like it</source>
            <translation>按相似文字</translation>
        </message>
        <message>
            <source>in a line that both texts have</source>
            <translation>在两个文本都有的一行中</translation>
        </message>
        <message>
            <source>in a line that was edited</source>
            <translation>在改动过的一行中</translation>
        </message>
        <message>
            <source>leave out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>only changes</source>
            <translation>只有更改</translation>
        </message>
        <message>
            <source>take in</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>{name} was not taken in</source>
            <translation>{name} 未导入</translation>
        </message>
        <message>
            <source>{name} – left out</source>
            <translation>{name} – 未导入</translation>
        </message>
        <message>
            <source>{path} could not be written: {why}</source>
            <translation>无法写入 {path}：{why}</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Made {time} by {annotator}</source>
            <translation>{annotator} 标注于 {time}</translation>
        </message>
        <message>
            <source>Nothing selected</source>
            <translation>未选中内容</translation>
        </message>
        <message>
            <source>What you select in a text or a list is shown and edited here.</source>
            <translation>在文中或列表中选中的内容在这里显示和编辑。</translation>
        </message>
        <message>
            <source>changed {time}</source>
            <translation>更改于 {time}</translation>
        </message>
        <message>
            <source>fields save as you leave them</source>
            <translation>离开字段即保存</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>A letter alone would be lost to fields and lists. Hold Ctrl or Alt with it.</source>
            <translation>单独的字母会被输入框和列表占用。请同时按住 Ctrl 或 Alt。</translation>
        </message>
        <message>
            <source>Back to the usual key</source>
            <translation>恢复默认按键</translation>
        </message>
        <message>
            <source>Ctrl+Alt writes letters on many keyboards. Choose another key.</source>
            <translation>在许多键盘上 Ctrl+Alt 用来输入字符。请换一个按键。</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>查找操作或按键</translation>
        </message>
        <message>
            <source>Press a key…</source>
            <translation>请按键…</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>恢复全部按键</translation>
        </message>
        <message>
            <source>Take it from there</source>
            <translation>改用于此</translation>
        </message>
        <message>
            <source>This key moves about in texts and fields. Choose another one.</source>
            <translation>此键用于在正文和输入框中移动。请换一个。</translation>
        </message>
        <message>
            <source>Usual key of {action}</source>
            <translation>“{action}”的默认按键</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>无按键</translation>
        </message>
        <message>
            <source>opens</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>{key} already does “{other}”.</source>
            <translation>{key} 已用于“{other}”。</translation>
        </message>
        <message>
            <source>{key} always does “{other}”.</source>
            <translation>{key} 固定用于“{other}”。</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>Agreements</source>
            <translation>相符</translation>
        </message>
        <message>
            <source>By article and place</source>
            <translation>按文章和位置</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>按日期</translation>
        </message>
        <message>
            <source>By event</source>
            <translation>按事件</translation>
        </message>
        <message>
            <source>By event and kind</source>
            <translation>按事件和类别</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>按标题</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>主张</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>Dismissed ones too</source>
            <translation>包括已驳回的</translation>
        </message>
        <message>
            <source>Dotted lines in the texts, and this list</source>
            <translation>文中的点线，以及此列表</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Most claims first</source>
            <translation>主张多的在前</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新的在前</translation>
        </message>
        <message>
            <source>No claims yet</source>
            <translation>还没有主张</translation>
        </message>
        <message>
            <source>No contradiction after all</source>
            <translation>其实并非矛盾</translation>
        </message>
        <message>
            <source>No event</source>
            <translation>无事件</translation>
        </message>
        <message>
            <source>No events yet</source>
            <translation>还没有事件</translation>
        </message>
        <message>
            <source>No relations yet</source>
            <translation>还没有关系</translation>
        </message>
        <message>
            <source>No speaker</source>
            <translation>无说话人</translation>
        </message>
        <message>
            <source>Nothing here under this filter</source>
            <translation>此筛选下没有内容</translation>
        </message>
        <message>
            <source>Nothing suggested</source>
            <translation>没有建议</translation>
        </message>
        <message>
            <source>Only between the articles that lie open</source>
            <translation>只看打开的文章之间</translation>
        </message>
        <message>
            <source>Only claims linked to no event</source>
            <translation>只看未关联事件的主张</translation>
        </message>
        <message>
            <source>Only claims of the articles that lie open</source>
            <translation>只看打开的文章的主张</translation>
        </message>
        <message>
            <source>Only claims of the outlet itself</source>
            <translation>只看媒体自身的主张</translation>
        </message>
        <message>
            <source>Only what nobody has decided</source>
            <translation>只看尚未裁定的</translation>
        </message>
        <message>
            <source>Open an article: what may be worth a claim in it is listed here.</source>
            <translation>打开一篇文章：其中可能值得标为主张的内容列在这里。</translation>
        </message>
        <message>
            <source>Open only</source>
            <translation>仅未决</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>列表排序</translation>
        </message>
        <message>
            <source>Put the caret in a sentence, press C.</source>
            <translation>把光标放在句子里，按 C。</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Select a claim and press E: what it is about becomes an event.</source>
            <translation>选中一个主张，按 E：它说的事就成为事件。</translation>
        </message>
        <message>
            <source>Select a claim and press X where another article contradicts it, V where it agrees.</source>
            <translation>选中一个主张，另一篇与之矛盾按 X，相符按 V。</translation>
        </message>
        <message>
            <source>Show suggestions</source>
            <translation>显示建议</translation>
        </message>
        <message>
            <source>Suggested claims</source>
            <translation>建议的主张</translation>
        </message>
        <message>
            <source>Suggesting…</source>
            <translation>正在查找建议…</translation>
        </message>
        <message>
            <source>Suggestions are hidden</source>
            <translation>建议已隐藏</translation>
        </message>
        <message>
            <source>These panes</source>
            <translation>这些窗格</translation>
        </message>
        <message>
            <source>This list could not be read</source>
            <translation>无法读取此列表</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>What is marked or was dismissed is not suggested again.</source>
            <translation>已标记或已驳回的内容不会再次建议。</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Annotate</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>No other projects yet</source>
            <translation>还没有其他项目</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>打开最近的项目</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <source>Everything by name</source>
            <translation>按名称查找一切</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>想做什么？</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>A PDF is printed by the window's library, which is not loaded here. Nothing was written; choose another format.</source>
            <translation>PDF 由窗口的程序库生成，这里没有载入。没有写入任何内容；请另选格式。</translation>
        </message>
        <message>
            <source>A part of the project file is damaged and cannot be read. The file was not changed. Restore a backup of it, or recover what it still holds into a new project.</source>
            <translation>项目文件有一部分已损坏，无法读取。文件未被改动。请恢复它的备份，或把尚存的内容抢救到新项目中。</translation>
        </message>
        <message>
            <source>A point needs a title; it keeps the one it had.</source>
            <translation>要点需要标题；保留原有的标题。</translation>
        </message>
        <message>
            <source>A sheet of Excel holds {most} rows, and this set has more. Nothing was written; narrow the export, or choose CSV.</source>
            <translation>Excel 工作表最多 {most} 行，此标注集超出了。没有写入任何内容；请缩小导出范围，或选择 CSV。</translation>
        </message>
        <message>
            <source>A tag needs a name; nothing was changed.</source>
            <translation>标签需要名称；没有任何更改。</translation>
        </message>
        <message>
            <source>An earlier change is not saved yet, so nothing more is changed. All before it is safe. Make room, then press Retry.</source>
            <translation>上一次更改还没有保存，因此暂不接受新的更改。此前的内容都安全。请腾出空间，再按“重试”。</translation>
        </message>
        <message>
            <source>An event cannot be part of itself; its parent stays as it was.</source>
            <translation>事件不能属于自身；上级事件保持不变。</translation>
        </message>
        <message>
            <source>An event needs a title; none was made.</source>
            <translation>事件需要标题；没有建立事件。</translation>
        </message>
        <message>
            <source>Another file stands at the place of {name} now. This window holds all of your work: save a copy.</source>
            <translation>{name} 的位置上现在是另一个文件。您的工作都还在此窗口中：请另存副本。</translation>
        </message>
        <message>
            <source>Another program is writing to the project file. Nothing was changed; try again in a moment.</source>
            <translation>另一个程序正在写入项目文件。没有任何更改；请稍后再试。</translation>
        </message>
        <message>
            <source>Another record has taken its place since, so nothing was changed. Delete that one first.</source>
            <translation>它的位置后来已被另一条记录占用，因此没有任何更改。请先删除那一条。</translation>
        </message>
        <message>
            <source>CSV tables (a folder)</source>
            <translation>CSV 表格（一个文件夹）</translation>
        </message>
        <message>
            <source>Cancelled: the project is as it was.</source>
            <translation>已取消：项目保持原样。</translation>
        </message>
        <message>
            <source>Checking the file took too long and was stopped. The file was left as it is. Open it again and press More time, or ask whoever sent it for a fresh copy.</source>
            <translation>检查文件用时过长，已停止。文件保持原样。请重新打开并按“延长时间”，或请发送者再发一份。</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel 工作簿</translation>
        </message>
        <message>
            <source>Fact-checks (ClaimReview, JSON-LD)</source>
            <translation>事实核查（ClaimReview、JSON-LD）</translation>
        </message>
        <message>
            <source>Graph (GraphML)</source>
            <translation>图（GraphML）</translation>
        </message>
        <message>
            <source>Label Studio (JSON)</source>
            <translation>Label Studio（JSON）</translation>
        </message>
        <message>
            <source>No backup could be written to {folder}: {why}. The project and its earlier backups are safe; it is tried again.</source>
            <translation>无法把备份写入 {folder}：{why}。项目和以前的备份都安全；稍后会再试。</translation>
        </message>
        <message>
            <source>No copy could be kept in {folder}: {why}. Save one elsewhere while this window is open.</source>
            <translation>无法在 {folder} 中保留副本：{why}。请趁此窗口还开着，另存到别处。</translation>
        </message>
        <message>
            <source>No project can be made in {folder}: {why}. Choose another folder.</source>
            <translation>无法在 {folder} 中建立项目：{why}。请另选文件夹。</translation>
        </message>
        <message>
            <source>Nothing of a Reviewer project was found in {name}. It was left as it is; restore a backup of it.</source>
            <translation>在 {name} 中没有找到 Reviewer 项目的内容。文件保持原样；请恢复它的备份。</translation>
        </message>
        <message>
            <source>REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)</source>
            <translation>REFI-QDA 项目（NVivo、ATLAS.ti、MAXQDA、QualCoder）</translation>
        </message>
        <message>
            <source>Reading the set was stopped. Nothing was changed.</source>
            <translation>已停止读取标注集。没有任何更改。</translation>
        </message>
        <message>
            <source>Report (HTML)</source>
            <translation>报告（HTML）</translation>
        </message>
        <message>
            <source>Report (PDF)</source>
            <translation>报告（PDF）</translation>
        </message>
        <message>
            <source>Report (Word)</source>
            <translation>报告（Word）</translation>
        </message>
        <message>
            <source>Reviewer annotation set</source>
            <translation>Reviewer 标注集</translation>
        </message>
        <message>
            <source>The check was cancelled, so the file was not opened. It was left as it is.</source>
            <translation>检查已取消，文件没有打开，保持原样。</translation>
        </message>
        <message>
            <source>The disk is full or was disconnected, so the last change could not be saved. All before it is safe. Mend that, then press Retry.</source>
            <translation>磁盘已满或已断开，最近一次更改未能保存。此前的内容都安全。请先解决磁盘的问题，再按“重试”。</translation>
        </message>
        <message>
            <source>The disk is full, so the last change could not be saved. All before it is safe. Make room, then press Retry.</source>
            <translation>磁盘已满，最近一次更改未能保存。此前的内容都安全。请腾出空间，再按“重试”。</translation>
        </message>
        <message>
            <source>The disk or network with {name} does not answer. All that was saved is safe. Connect it again, or save a copy.</source>
            <translation>{name} 所在的磁盘或网络没有响应。已保存的内容都安全。请重新连接，或另存副本。</translation>
        </message>
        <message>
            <source>The folder of {name} cannot be written to, so it is open for reading only. Copy it to another folder to work on it.</source>
            <translation>{name} 所在的文件夹不能写入，因此以只读方式打开。要继续工作，请复制到另一个文件夹。</translation>
        </message>
        <message>
            <source>The pasted page</source>
            <translation>粘贴的网页</translation>
        </message>
        <message>
            <source>The picture could not be written to {path}. Name another place.</source>
            <translation>图片无法写到 {path}。请另选位置。</translation>
        </message>
        <message>
            <source>The project file is damaged, so no copy was made. Earlier backups were kept: restore one, or recover what the file still holds into a new project.</source>
            <translation>项目文件已损坏，因此没有制作副本。以前的备份都保留着：请恢复其中一份，或把文件中尚存的内容抢救到新项目中。</translation>
        </message>
        <message>
            <source>The project file is write-protected now, so the last change could not be saved. All before it is safe. Allow writing, then press Retry.</source>
            <translation>项目文件现在被写保护，最近一次更改未能保存。此前的内容都安全。请允许写入，再按“重试”。</translation>
        </message>
        <message>
            <source>The project has been closed. What was saved is in its file; open it again to go on.</source>
            <translation>项目已关闭。已保存的内容都在文件中；要继续请重新打开。</translation>
        </message>
        <message>
            <source>The project was opened elsewhere while this computer slept or was not connected: {holder}. What was saved is safe, and nothing more is written from here. Copy the project, or open it again.</source>
            <translation>此电脑休眠或断开连接期间，项目已在别处打开：{holder}。已保存的内容都安全，这里不再写入。请复制项目，或重新打开。</translation>
        </message>
        <message>
            <source>The project's folder does not answer, so the last change could not be saved. All before it is safe. Connect the disk, then press Retry.</source>
            <translation>项目所在的文件夹没有响应，最近一次更改未能保存。此前的内容都安全。请连接磁盘，再按“重试”。</translation>
        </message>
        <message>
            <source>The set does not fit into this project: ids in it belong to other records here. Nothing was changed; ask for a set written by the Reviewer that made the records.</source>
            <translation>此标注集与项目不符：其中的标识在这里属于其他记录。没有任何更改；请索取由建立这些记录的 Reviewer 导出的标注集。</translation>
        </message>
        <message>
            <source>The window cannot be drawn here: {what}. `python3 run.py setup` brings what Qt needs.</source>
            <translation>这里无法显示窗口：{what}。`python3 run.py setup` 会装好 Qt 所需的内容。</translation>
        </message>
        <message>
            <source>There are no words at this place. Put the caret in a sentence or select some words first.</source>
            <translation>这里没有文字。请先把光标放到句子中，或选中一些文字。</translation>
        </message>
        <message>
            <source>There is no article “{name}” in this project.</source>
            <translation>此项目中没有文章“{name}”。</translation>
        </message>
        <message>
            <source>There is no file {path}. Nothing was added; check the name and the folder.</source>
            <translation>没有文件 {path}。没有添加任何内容；请检查名称和文件夹。</translation>
        </message>
        <message>
            <source>There is no format “{name}”. There are: {names}.</source>
            <translation>没有格式“{name}”。可用的有：{names}。</translation>
        </message>
        <message>
            <source>There is no room for a backup in {folder}. The project and its earlier backups are safe; it is tried again when there is room.</source>
            <translation>{folder} 中没有空间存放备份。项目和以前的备份都安全；有空间后会再试。</translation>
        </message>
        <message>
            <source>There is no room to check {name} before it is opened: {size} MB are needed twice in {folder}. The file was left as it is. Make room, then open it again.</source>
            <translation>打开 {name} 之前需要检查，但空间不足：{folder} 中需要两份各 {size} MB。文件保持原样。请腾出空间，再重新打开。</translation>
        </message>
        <message>
            <source>There is no screen here to open the window on. `reviewer --help` lists what goes without one.</source>
            <translation>这里没有可以打开窗口的屏幕。`reviewer --help` 列出不需要屏幕的命令。</translation>
        </message>
        <message>
            <source>There is no text to paste. Copy the article's text first, then paste again.</source>
            <translation>没有可粘贴的文字。请先复制文章的文字，再粘贴。</translation>
        </message>
        <message>
            <source>There is no {kind} “{name}” in this project. Nothing was written.</source>
            <translation>此项目中没有“{name}”（{kind}）。没有写入任何内容。</translation>
        </message>
        <message>
            <source>These two claims have a relation of this type already; this one stays as it was.</source>
            <translation>这两个主张之间已有此类关系；这一个保持不变。</translation>
        </message>
        <message>
            <source>This article is already here</source>
            <translation>这篇文章已在项目中</translation>
        </message>
        <message>
            <source>This article is already here: {title}</source>
            <translation>这篇文章已在项目中：{title}</translation>
        </message>
        <message>
            <source>This article is no longer in the project; nothing was changed.</source>
            <translation>这篇文章已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>This claim is no longer in the project; nothing was changed.</source>
            <translation>这个主张已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>This computer's SQLite is {found}; a project needs {wanted} or newer. No file was touched. Install the pysqlite3 package or a newer Python.</source>
            <translation>此电脑的 SQLite 版本是 {found}；项目需要 {wanted} 或更新的版本。没有动过任何文件。请安装 pysqlite3 软件包或更新的 Python。</translation>
        </message>
        <message>
            <source>This computer's SQLite was built without full-text search (FTS5), which a project needs. No file was touched. Install the pysqlite3 package or another Python.</source>
            <translation>此电脑的 SQLite 没有项目所需的全文搜索（FTS5）。没有动过任何文件。请安装 pysqlite3 软件包或另一个 Python。</translation>
        </message>
        <message>
            <source>This event is no longer in the project; nothing was changed.</source>
            <translation>这个事件已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>This is the only place where the claim stands, so it was kept. Delete the claim to be rid of it.</source>
            <translation>这是该主张唯一的出处，因此保留。不再需要时，请删除该主张。</translation>
        </message>
        <message>
            <source>This link is no longer in the project; nothing was changed.</source>
            <translation>这个事件关联已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>This point is no longer in the project; nothing was changed.</source>
            <translation>这个要点已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>This project is open elsewhere: {holder}. Here you can read it; to change it, close it there or copy it.</source>
            <translation>此项目已在别处打开：{holder}。在这里可以阅读；要更改，请在那里关闭，或复制一份。</translation>
        </message>
        <message>
            <source>This project is open for reading only, so nothing was changed. Copy it to work on it.</source>
            <translation>此项目以只读方式打开，没有任何更改。要继续工作，请复制一份。</translation>
        </message>
        <message>
            <source>This project is open for reading only.</source>
            <translation>此项目以只读方式打开。</translation>
        </message>
        <message>
            <source>This relation is no longer in the project; nothing was changed.</source>
            <translation>这个关系已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>This was stopped before it was done. What was saved is safe.</source>
            <translation>尚未完成就已停止。已保存的内容都安全。</translation>
        </message>
        <message>
            <source>This was undone while it was under way, so it stopped. Redo brings back what it had done until then.</source>
            <translation>进行中的操作已被撤销，因此停止。“重做”可以恢复到那时为止的内容。</translation>
        </message>
        <message>
            <source>UIMA CAS JSON (a folder)</source>
            <translation>UIMA CAS JSON（文件夹）</translation>
        </message>
        <message>
            <source>UIMA CAS XMI (a folder)</source>
            <translation>UIMA CAS XMI（文件夹）</translation>
        </message>
        <message>
            <source>W3C Web Annotation (JSON-LD)</source>
            <translation>W3C 网页标注（JSON-LD）</translation>
        </message>
        <message>
            <source>What it belongs to is no longer in the project, so nothing was changed. Restore that first.</source>
            <translation>它所属的记录已不在项目中，因此没有任何更改。请先恢复那一条。</translation>
        </message>
        <message>
            <source>What the tag is for is no longer in the project; nothing was changed.</source>
            <translation>要加标签的记录已不在项目中；没有任何更改。</translation>
        </message>
        <message>
            <source>What {name} holds could not be made whole. It was left as it is; restore a backup of it.</source>
            <translation>{name} 的内容无法修补完整。文件保持原样；请恢复它的备份。</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>PDF 文件</translation>
        </message>
        <message>
            <source>a claim has at least one anchor</source>
            <translation>主张至少要有一个位置</translation>
        </message>
        <message>
            <source>a compressed file</source>
            <translation>压缩文件</translation>
        </message>
        <message>
            <source>a database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>a link of this kind is not taken</source>
            <translation>不导入此类关联</translation>
        </message>
        <message>
            <source>a link without its claim or its event was left out</source>
            <translation>缺少主张或事件的关联未导入</translation>
        </message>
        <message>
            <source>a newer Reviewer wrote it (version {found}; this one reads {known})</source>
            <translation>它由更新版本的 Reviewer 写出（版本 {found}；此程序能读 {known}）</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>a relation has a claim as target and another as body</source>
            <translation>关系需要以一个主张为目标、另一个主张为内容</translation>
        </message>
        <message>
            <source>a relation of another type is not taken</source>
            <translation>不导入其他类型的关系</translation>
        </message>
        <message>
            <source>a relation without two claims that are here was left out</source>
            <translation>两端主张不全在此处的关系未导入</translation>
        </message>
        <message>
            <source>a second link of one claim to one event was left out</source>
            <translation>同一主张与同一事件的第二个关联未导入</translation>
        </message>
        <message>
            <source>a second relation of one kind between two claims was left out</source>
            <translation>两个主张之间的第二个同类关系未导入</translation>
        </message>
        <message>
            <source>a zip or Office file</source>
            <translation>zip 或 Office 文件</translation>
        </message>
        <message>
            <source>all ids, annotators and times</source>
            <translation>全部标识、标注者和时间</translation>
        </message>
        <message>
            <source>an Office file</source>
            <translation>Office 文件</translation>
        </message>
        <message>
            <source>an anchor is an object with start, end and exact</source>
            <translation>位置应是含有 start、end 和 exact 的对象</translation>
        </message>
        <message>
            <source>an apostrophe is put before text that a spreadsheet could run as a formula</source>
            <translation>电子表格可能当作公式运行的文字前会加一个撇号</translation>
        </message>
        <message>
            <source>annotations of this type are not taken ({count})</source>
            <translation>不导入此类标注（{count} 个）</translation>
        </message>
        <message>
            <source>annotators and times</source>
            <translation>标注者和时间</translation>
        </message>
        <message>
            <source>annotators and when they last changed a claim</source>
            <translation>标注者及其最后修改主张的时间</translation>
        </message>
        <message>
            <source>another program is using it</source>
            <translation>另一个程序正在使用它</translation>
        </message>
        <message>
            <source>another window</source>
            <translation>另一个窗口</translation>
        </message>
        <message>
            <source>article data</source>
            <translation>文章资料</translation>
        </message>
        <message>
            <source>article data but the title</source>
            <translation>除标题外的文章资料</translation>
        </message>
        <message>
            <source>article data but title, outlet, date and URL</source>
            <translation>除标题、媒体、日期、网址外的文章资料</translation>
        </message>
        <message>
            <source>article texts</source>
            <translation>文章正文</translation>
        </message>
        <message>
            <source>article texts and originals</source>
            <translation>文章正文和原件</translation>
        </message>
        <message>
            <source>article texts and originals (the receiver has the articles)</source>
            <translation>文章正文和原件（接收者已有文章）</translation>
        </message>
        <message>
            <source>articles and outlets with grades</source>
            <translation>文章和带等级的媒体</translation>
        </message>
        <message>
            <source>articles with their data and the SHA-256 of their files</source>
            <translation>文章及其数据和文件的 SHA-256</translation>
        </message>
        <message>
            <source>at its place stands “{words}”</source>
            <translation>它的位置上是“{words}”</translation>
        </message>
        <message>
            <source>attribution as steps and values as fields (both become one cell)</source>
            <translation>分环的说话来源和分栏的值（各成一个单元格）</translation>
        </message>
        <message>
            <source>brat draws relations within one article; others, events and most fields stand in notes</source>
            <translation>brat 只画出同一篇文章内的关系；其他关系、事件和多数字段写在备注里</translation>
        </message>
        <message>
            <source>brat standoff (a folder)</source>
            <translation>brat standoff（文件夹）</translation>
        </message>
        <message>
            <source>claims by source with grades</source>
            <translation>按来源排列的主张及等级</translation>
        </message>
        <message>
            <source>claims with all their fields</source>
            <translation>主张及其全部字段</translation>
        </message>
        <message>
            <source>claims with their quotes</source>
            <translation>主张及其原文</translation>
        </message>
        <message>
            <source>claims with their quotes and positions</source>
            <translation>主张及其引文和位置</translation>
        </message>
        <message>
            <source>contexts of quotes</source>
            <translation>引文的上下文</translation>
        </message>
        <message>
            <source>contradictions with both quotes and their differing words</source>
            <translation>矛盾及两边引文和不同的词</translation>
        </message>
        <message>
            <source>discontinuous and repeated mentions</source>
            <translation>不连续和重复的出处</translation>
        </message>
        <message>
            <source>dismissed relations</source>
            <translation>已驳回的关系</translation>
        </message>
        <message>
            <source>doccano (JSON Lines)</source>
            <translation>doccano（JSON Lines）</translation>
        </message>
        <message>
            <source>doccano (JSON Lines), for projects that count graphemes</source>
            <translation>doccano（JSON Lines），用于按字素计数的项目</translation>
        </message>
        <message>
            <source>emoji as text (they are pictures)</source>
            <translation>作为文字的表情符号（它们是图片）</translation>
        </message>
        <message>
            <source>event links</source>
            <translation>事件关联</translation>
        </message>
        <message>
            <source>events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>events and event links</source>
            <translation>事件和事件关联</translation>
        </message>
        <message>
            <source>events but their mentions</source>
            <translation>除出处外的事件资料</translation>
        </message>
        <message>
            <source>events in time and who reports them</source>
            <translation>按时间排列的事件及报道者</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>files ending in “{suffix}” are not read</source>
            <translation>不支持以“{suffix}”结尾的文件</translation>
        </message>
        <message>
            <source>ids</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>it has neither a quote nor a position</source>
            <translation>它既没有引文也没有位置</translation>
        </message>
        <message>
            <source>it has no quote</source>
            <translation>它没有引文</translation>
        </message>
        <message>
            <source>it holds a file that does not belong there: “{name}”</source>
            <translation>其中有不该有的文件：“{name}”</translation>
        </message>
        <message>
            <source>it holds no annotations</source>
            <translation>其中没有标注</translation>
        </message>
        <message>
            <source>it holds no project.qde, or several</source>
            <translation>其中没有 project.qde，或有多个</translation>
        </message>
        <message>
            <source>it holds no {kind} files</source>
            <translation>其中没有 {kind} 文件</translation>
        </message>
        <message>
            <source>it holds two files of one name</source>
            <translation>其中有两个同名文件</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>它是文件夹</translation>
        </message>
        <message>
            <source>it is damaged or not one</source>
            <translation>它已损坏，或不是标注集</translation>
        </message>
        <message>
            <source>it is larger than {most} MB</source>
            <translation>它大于 {most} MB</translation>
        </message>
        <message>
            <source>it is locked with a password</source>
            <translation>它设有密码</translation>
        </message>
        <message>
            <source>it is not JSON</source>
            <translation>它不是 JSON</translation>
        </message>
        <message>
            <source>it is not in the file: {found}</source>
            <translation>它不在文件中：{found}</translation>
        </message>
        <message>
            <source>it links two things but does not say how</source>
            <translation>它关联了两项内容，但没有说明是什么关系</translation>
        </message>
        <message>
            <source>it names an event that is not in the file</source>
            <translation>它指向的事件不在文件中</translation>
        </message>
        <message>
            <source>it names no event</source>
            <translation>它没有指明事件</translation>
        </message>
        <message>
            <source>it names no place in a text</source>
            <translation>它没有指明文中的位置</translation>
        </message>
        <message>
            <source>it or its folder is not there</source>
            <translation>它或它的文件夹不在那里</translation>
        </message>
        <message>
            <source>it points into several articles; the first was taken</source>
            <translation>它指向几篇文章；采用了第一篇</translation>
        </message>
        <message>
            <source>it points nowhere</source>
            <translation>它没有指向任何位置</translation>
        </message>
        <message>
            <source>it was left out</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>it would be part of itself</source>
            <translation>它会属于自身</translation>
        </message>
        <message>
            <source>it would unpack to far more than a set can hold</source>
            <translation>解压后会远远超过标注集应有的大小</translation>
        </message>
        <message>
            <source>it would unpack to {files} files, {bytes} bytes</source>
            <translation>解压后会有 {files} 个文件、{bytes} 字节</translation>
        </message>
        <message>
            <source>its article is not in the project</source>
            <translation>它的文章不在项目中</translation>
        </message>
        <message>
            <source>its article is not in the project, nor is its quote</source>
            <translation>它的文章不在项目中，引文也找不到</translation>
        </message>
        <message>
            <source>its files are not those its manifest lists</source>
            <translation>其中的文件与清单不符</translation>
        </message>
        <message>
            <source>its folder is not there</source>
            <translation>它的文件夹不存在</translation>
        </message>
        <message>
            <source>its id belongs to a claim of another article here</source>
            <translation>它的标识在这里属于另一篇文章的主张</translation>
        </message>
        <message>
            <source>its id was there before in the file; the first was taken</source>
            <translation>它的标识在文件中已出现过；采用了第一个</translation>
        </message>
        <message>
            <source>its manifest is not that of a set</source>
            <translation>它的清单不是标注集的清单</translation>
        </message>
        <message>
            <source>its manifest names no version</source>
            <translation>它的清单没有写明版本</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>名称过长</translation>
        </message>
        <message>
            <source>its place ({start}–{end}) holds no text</source>
            <translation>它的位置（{start}–{end}）没有文字</translation>
        </message>
        <message>
            <source>its place ({start}–{end}) is no place</source>
            <translation>它的位置（{start}–{end}）无效</translation>
        </message>
        <message>
            <source>its place ({start}–{end}) is outside the text</source>
            <translation>它的位置（{start}–{end}）超出了文章</translation>
        </message>
        <message>
            <source>its place ({unit}) is within a character</source>
            <translation>它的位置（{unit}）落在一个字符中间</translation>
        </message>
        <message>
            <source>its quote is not in the article, or not in one place only: “{quote}”</source>
            <translation>它的引文不在文章中，或不止一处：“{quote}”</translation>
        </message>
        <message>
            <source>its text file is not beside it</source>
            <translation>旁边没有它的文本文件</translation>
        </message>
        <message>
            <source>its text here differs from that of the set; its quotes are looked for here</source>
            <translation>此处的文字与标注集中的不同；将在此处的文字中查找引文</translation>
        </message>
        <message>
            <source>its text is not in the file as UTF-8</source>
            <translation>文件中没有它的 UTF-8 文字</translation>
        </message>
        <message>
            <source>lines of this kind are not taken</source>
            <translation>不导入此类行</translation>
        </message>
        <message>
            <source>neither the project nor the set has its text</source>
            <translation>项目和标注集中都没有它的文字</translation>
        </message>
        <message>
            <source>no more room is granted there</source>
            <translation>那里的可用空间已用完</translation>
        </message>
        <message>
            <source>not all its places were found, so it stays as it is</source>
            <translation>没有找到它的全部位置，因此保持原样</translation>
        </message>
        <message>
            <source>notes of unjudged claims</source>
            <translation>未作判断的主张的备注</translation>
        </message>
        <message>
            <source>one of its ends is no claim that was taken</source>
            <translation>它的一端不是已导入的主张</translation>
        </message>
        <message>
            <source>originals of articles</source>
            <translation>文章原件</translation>
        </message>
        <message>
            <source>outlet grades</source>
            <translation>媒体等级</translation>
        </message>
        <message>
            <source>page furniture</source>
            <translation>页面杂项</translation>
        </message>
        <message>
            <source>permission is denied</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>points</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>points and where events are mentioned, when read again</source>
            <translation>重新读入时的要点和事件出处</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>reading states</source>
            <translation>阅读进度</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>relations between articles</source>
            <translation>文章之间的关系</translation>
        </message>
        <message>
            <source>relations between articles are known by ids alone; values and links stand as JSON in a feature</source>
            <translation>文章之间的关系只以编号表示；数值和关联以 JSON 存于一个特征中</translation>
        </message>
        <message>
            <source>relations within one article</source>
            <translation>同一篇文章内的关系</translation>
        </message>
        <message>
            <source>several articles hold its quote</source>
            <translation>有几篇文章含有它的引文</translation>
        </message>
        <message>
            <source>so much of the text is marked before it that its place ({start}–{end}) was left out</source>
            <translation>此前已标记的文本过多，其位置（{start}–{end}）已略去</translation>
        </message>
        <message>
            <source>something of that name is there already</source>
            <translation>那里已有同名的内容</translation>
        </message>
        <message>
            <source>spans within a grapheme are widened to it</source>
            <translation>字素内部的片段会扩大到整个字素</translation>
        </message>
        <message>
            <source>speakers, values and notes</source>
            <translation>说话人、数值和备注</translation>
        </message>
        <message>
            <source>statements, modality and polarity</source>
            <translation>陈述、情态和肯定否定</translation>
        </message>
        <message>
            <source>statements, speakers and values</source>
            <translation>陈述、说话人和值</translation>
        </message>
        <message>
            <source>statements, speakers, modality and polarity</source>
            <translation>陈述、说话人、情态和肯定否定</translation>
        </message>
        <message>
            <source>tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>text beyond 32,767 characters in one cell</source>
            <translation>单元格中超过 32,767 个字符的文字</translation>
        </message>
        <message>
            <source>the anchors of one mention stand in one article</source>
            <translation>同一处出处的位置应在同一篇文章中</translation>
        </message>
        <message>
            <source>the article of “{quote}” is not in the project</source>
            <translation>“{quote}”所在的文章不在项目中</translation>
        </message>
        <message>
            <source>the disk does not answer properly</source>
            <translation>磁盘读写出错</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the disk is full or cannot be written to</source>
            <translation>磁盘已满或不能写入</translation>
        </message>
        <message>
            <source>the disk is not connected</source>
            <translation>磁盘未连接</translation>
        </message>
        <message>
            <source>the disk is write-protected</source>
            <translation>磁盘被写保护</translation>
        </message>
        <message>
            <source>the disk takes no files of this size</source>
            <translation>磁盘不能存放这么大的文件</translation>
        </message>
        <message>
            <source>the event it is about is not there</source>
            <translation>它所涉及的事件不存在</translation>
        </message>
        <message>
            <source>the event it is part of is not there</source>
            <translation>它所属的事件不存在</translation>
        </message>
        <message>
            <source>the history of changes</source>
            <translation>更改历史</translation>
        </message>
        <message>
            <source>the id {id} stands there twice</source>
            <translation>标识 {id} 出现了两次</translation>
        </message>
        <message>
            <source>the memory is full</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>the network folder does not answer</source>
            <translation>网络文件夹没有响应</translation>
        </message>
        <message>
            <source>the point it answers is not there</source>
            <translation>它所回答的要点不存在</translation>
        </message>
        <message>
            <source>the system says “{words}”</source>
            <translation>系统提示“{words}”</translation>
        </message>
        <message>
            <source>the text of “{title}” is not as the program stores it</source>
            <translation>“{title}”的文字与程序存储的形式不符</translation>
        </message>
        <message>
            <source>too many files are open</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <source>values as fields</source>
            <translation>分栏的值</translation>
        </message>
        <message>
            <source>values, speakers and points stand as JSON in notes</source>
            <translation>数值、说话人和要点以 JSON 存于备注中</translation>
        </message>
        <message>
            <source>verdicts: credibility, or the contradiction that was decided</source>
            <translation>结论：可信度，或已裁定的矛盾</translation>
        </message>
        <message>
            <source>where article data came from</source>
            <translation>文章资料的来源</translation>
        </message>
        <message>
            <source>who made a claim and where it appeared</source>
            <translation>谁提出主张、出现在哪里</translation>
        </message>
        <message>
            <source>{journal} beside {name} was not written by Reviewer, so nothing was opened and both are as they were. Ask whoever sent them for the project alone.</source>
            <translation>{name} 旁边的 {journal} 不是 Reviewer 写的，因此没有打开，两者都保持原样。请让发送者只发项目文件。</translation>
        </message>
        <message>
            <source>{kind} files are not read yet</source>
            <translation>尚不支持 {kind} 文件</translation>
        </message>
        <message>
            <source>{name} cannot be read now; it was left as it is. Check its disk or the network, and try again.</source>
            <translation>{name} 现在无法读取，保持原样。请检查磁盘或网络，然后再试。</translation>
        </message>
        <message>
            <source>{name} cannot be read: {why}. It was left as it is. Check who may read it, and its disk.</source>
            <translation>{name} 无法读取：{why}。文件保持原样。请检查读取权限和磁盘。</translation>
        </message>
        <message>
            <source>{name} cannot be read: {why}. Nothing was added; check who may read it.</source>
            <translation>{name} 无法读取：{why}。没有添加任何内容；请检查读取权限。</translation>
        </message>
        <message>
            <source>{name} could not be read to its end, so it was not opened and is as it was. Check its disk or the network, copy the file to this computer and open the copy.</source>
            <translation>{name} 没能完整读出，因此没有打开，保持原样。请检查磁盘或网络，把文件复制到此电脑再打开。</translation>
        </message>
        <message>
            <source>{name} is a database of another program, not a Reviewer project. It was left as it is. Choose another file.</source>
            <translation>{name} 是另一个程序的数据库，不是 Reviewer 项目。文件保持原样。请另选文件。</translation>
        </message>
        <message>
            <source>{name} is a device or a pipe, not a file. Nothing was added; save its text to a file first.</source>
            <translation>{name} 是设备或管道，不是文件。没有添加任何内容；请先把文字存成文件。</translation>
        </message>
        <message>
            <source>{name} is a folder or a device, so it cannot be opened as a project. Choose the project's file.</source>
            <translation>{name} 是文件夹或设备，不能作为项目打开。请选择项目文件。</translation>
        </message>
        <message>
            <source>{name} is a folder, not a file. Its files can be added one by one or all together.</source>
            <translation>{name} 是文件夹，不是文件。其中的文件可以逐个或一起添加。</translation>
        </message>
        <message>
            <source>{name} is already there. It was left as it is; choose another name or open it.</source>
            <translation>{name} 已经存在，保持原样；请换个名称，或直接打开它。</translation>
        </message>
        <message>
            <source>{name} is damaged or was changed by another program. It was not opened and left as it is. Restore a backup of it, or recover what it still holds into a new project.</source>
            <translation>{name} 已损坏或被其他程序改动过。没有打开，保持原样。请恢复它的备份，或把尚存的内容抢救到新项目中。</translation>
        </message>
        <message>
            <source>{name} is damaged, so it was not opened. It was left as it is. Restore a backup of it, or recover what it still holds into a new project.</source>
            <translation>{name} 已损坏，没有打开，保持原样。请恢复它的备份，或把尚存的内容抢救到新项目中。</translation>
        </message>
        <message>
            <source>{name} is empty, so it is not a Reviewer project. It was left as it is. Choose another file, or restore a backup of it.</source>
            <translation>{name} 是空文件，不是 Reviewer 项目。文件保持原样。请另选文件，或恢复它的备份。</translation>
        </message>
        <message>
            <source>{name} is empty: there is no text in it. Nothing was added; look at the file.</source>
            <translation>{name} 是空的，没有文字。没有添加任何内容；请查看该文件。</translation>
        </message>
        <message>
            <source>{name} is not a Reviewer project, whatever its name says. It was left as it is. If it is an article, open a project and drop the file on it.</source>
            <translation>{name} 虽有这样的名称，却不是 Reviewer 项目。文件保持原样。如果它是文章，请打开一个项目，再把文件拖进去。</translation>
        </message>
        <message>
            <source>{name} is not built as a Reviewer project is: it is damaged or was changed by another program. It was not opened; it was left as it is. Restore a backup of it, or recover what it still holds into a new project.</source>
            <translation>{name} 的结构与 Reviewer 项目不符：已损坏或被其他程序改动过。没有打开，保持原样。请恢复它的备份，或把尚存的内容抢救到新项目中。</translation>
        </message>
        <message>
            <source>{name} is not text but data of some other kind. Nothing was added; plain text and saved HTML pages can be read.</source>
            <translation>{name} 不是文字，而是其他数据。没有添加任何内容；可以添加纯文本和保存的 HTML 网页。</translation>
        </message>
        <message>
            <source>{name} is too large for an article ({size} MB, at most {most}). Nothing was added; cut it into several files.</source>
            <translation>{name} 作为文章过大（{size} MB，最多 {most} MB）。没有添加任何内容；请拆成几个文件。</translation>
        </message>
        <message>
            <source>{name} is write-protected, so it is open for reading only. Copy it to work on it, or allow writing to the file and open it again.</source>
            <translation>{name} 被写保护，因此以只读方式打开。要继续工作，请复制一份，或允许写入后重新打开。</translation>
        </message>
        <message>
            <source>{name} is {kind}, whatever its name says. Nothing was added; plain text and saved HTML pages can be read.</source>
            <translation>{name} 其实是{kind}，与名称不符。没有添加任何内容；可以添加纯文本和保存的 HTML 网页。</translation>
        </message>
        <message>
            <source>{name} shows no text. Nothing was added; perhaps its text is loaded by a script. Copy the text and paste it instead.</source>
            <translation>{name} 没有显示文字。没有添加任何内容；文字可能由脚本载入。请改为复制文字再粘贴。</translation>
        </message>
        <message>
            <source>{name} was deleted. This window holds all of it until it is closed: save a copy now.</source>
            <translation>{name} 已被删除。窗口关闭之前，全部内容还在这里：请现在就另存副本。</translation>
        </message>
        <message>
            <source>{name} was moved or renamed, or its disk was disconnected. Nothing more is saved until it is back. Put it back, or save a copy.</source>
            <translation>{name} 已移动或改名，或所在磁盘已断开。在它回来之前不再保存。请把它放回原处，或另存副本。</translation>
        </message>
        <message>
            <source>{name} was not closed properly and lies where nothing can be written, so its last actions cannot be read. Nothing is lost: copy it with {log} to another folder and open it there.</source>
            <translation>{name} 上次没有正常关闭，又位于不能写入的地方，因此最后的操作无法读取。没有任何丢失：请把它和 {log} 一起复制到另一个文件夹，再打开。</translation>
        </message>
        <message>
            <source>{name} was written by a newer Reviewer. It was left as it is and nothing in it is lost. Install the newer Reviewer on this computer, then open it again.</source>
            <translation>{name} 是更新版本的 Reviewer 写的。文件保持原样，其中没有任何丢失。请在此电脑安装新版 Reviewer，再重新打开。</translation>
        </message>
        <message>
            <source>{name} was written by a newer Reviewer. It was left as it is; recover it with that one.</source>
            <translation>{name} 是更新版本的 Reviewer 写的。文件保持原样；请用那个版本抢救。</translation>
        </message>
        <message>
            <source>{name} was written by an older Reviewer and cannot be brought up to date while it is only read. It was left as it is. Copy it to a place that can be written to, and open it there.</source>
            <translation>{name} 是旧版 Reviewer 写的，只读时无法升级。文件保持原样。请复制到可以写入的地方，再打开。</translation>
        </message>
        <message>
            <source>{name} was written by an older Reviewer and has to be brought up to date, but no backup of it could be made before. It was left as it is; open it again when a backup is possible. {why}</source>
            <translation>{name} 是旧版 Reviewer 写的，需要升级，但升级前无法备份。文件保持原样；能够备份时请重新打开。{why}</translation>
        </message>
        <message>
            <source>{name}: {what}. Nothing was added; plain text (.txt, .md) and saved HTML pages (.html, .htm) can be read.</source>
            <translation>{name}：{what}。没有添加任何内容；可以添加纯文本（.txt、.md）和保存的 HTML 网页（.html、.htm）。</translation>
        </message>
        <message>
            <source>{path} cannot be read as an annotation set: {why}. Nothing was changed; ask for it again.</source>
            <translation>{path} 无法作为标注集读取：{why}。没有任何更改；请重新索取。</translation>
        </message>
        <message>
            <source>{path} cannot be read: {why}. Nothing was changed; check the file and its disk.</source>
            <translation>{path} 无法读取：{why}。没有任何更改；请检查文件和磁盘。</translation>
        </message>
        <message>
            <source>{path} cannot be written to. Nothing was changed.</source>
            <translation>{path} 不能写入。没有任何更改。</translation>
        </message>
        <message>
            <source>{path} could not be written. The project was not touched; choose another place.</source>
            <translation>无法写入 {path}。项目没有动过；请另选位置。</translation>
        </message>
        <message>
            <source>{path} could not be written: {why}. Nothing was changed; choose another place.</source>
            <translation>无法写入 {path}：{why}。没有任何更改；请另选位置。</translation>
        </message>
        <message>
            <source>{path} is a device or a pipe, not a file. Nothing was written; name a file.</source>
            <translation>{path} 是设备或管道，不是文件。没有写入任何内容；请指定一个文件。</translation>
        </message>
        <message>
            <source>{path} is a folder. Nothing was written; name a file.</source>
            <translation>{path} 是文件夹。没有写入任何内容；请指定一个文件。</translation>
        </message>
        <message>
            <source>{path} is a project, so it was left as it is and nothing was written. Name another file.</source>
            <translation>{path} 是项目，因此保持原样，没有写入任何内容。请指定另一个文件。</translation>
        </message>
        <message>
            <source>{path} is already there. It was left as it is; choose another name.</source>
            <translation>{path} 已经存在，保持原样；请换个名称。</translation>
        </message>
        <message>
            <source>{path} is not an annotation set this program can read ({names}). Nothing was changed; ask for one of these formats.</source>
            <translation>{path} 不是本程序能读取的标注集（{names}）。没有任何更改；请索取这些格式之一。</translation>
        </message>
        <message>
            <source>{path} is not an earlier export, so it was left as it is and nothing was written. Name a folder that is new or empty.</source>
            <translation>{path} 不是以前的导出，因此保持原样，没有写入任何内容。请指定一个新的或空的文件夹。</translation>
        </message>
        <message>
            <source>{path} is not there any more. It may have been moved or renamed, or its disk is not connected.</source>
            <translation>{path} 已不在那里。可能已移动或改名，或所在磁盘未连接。</translation>
        </message>
        <message>
            <source>{path} is not there. Nothing was written; look for it first.</source>
            <translation>{path} 不在那里。没有写入任何内容；请先找到它。</translation>
        </message>
        <message>
            <source>{path} is not there: moved, or on a disk that is not connected.</source>
            <translation>{path} 不在那里：已移动，或所在磁盘未连接。</translation>
        </message>
        <message>
            <source>{path} was written, but its disk did not confirm it: {why}. Look whether it is whole, or write it elsewhere.</source>
            <translation>{path} 已写出，但磁盘没有确认：{why}。请检查它是否完整，或写到别处。</translation>
        </message>
        <message>
            <source>{path}: {why}</source>
            <translation>{path}：{why}</translation>
        </message>
        <message>
            <source>{source} could not be read or {target} not be written: {why}. {source} is as it was and nothing was written. Look whether there is room on the disk.</source>
            <translation>无法读取 {source} 或写入 {target}：{why}。{source} 保持原样，没有写入任何内容。请看磁盘是否有空间。</translation>
        </message>
        <message>
            <source>{subject}</source>
            <translation>{subject}</translation>
        </message>
        <message>
            <source>{subject}: {why}</source>
            <translation>{subject}：{why}</translation>
        </message>
        <message>
            <source>{title} can be read, not written. Nothing was written; choose another format.</source>
            <translation>{title} 只能导入，不能导出。没有写入任何内容；请另选格式。</translation>
        </message>
        <message>
            <source>{title} can be written, not read. Nothing was changed; ask for the set in another format.</source>
            <translation>{title} 只能导出，不能导入。没有任何更改；请索取其他格式的标注集。</translation>
        </message>
        <message>
            <source>{user} on {computer}, process {process}, since {since}</source>
            <translation>{computer} 上的 {user}，进程 {process}，自 {since} 起</translation>
        </message>
        <message>
            <source>{what}, so this field was left out</source>
            <translation>{what}，因此略去此字段</translation>
        </message>
        <message>
            <source>{where}: {what}</source>
            <translation>{where}：{what}</translation>
        </message>
        <message>
            <source>“anchors” is a list</source>
            <translation>“anchors”应是列表</translation>
        </message>
        <message>
            <source>“credibility” is 1 to 6, not {value}</source>
            <translation>可信度应为 1 到 6，不能是 {value}</translation>
        </message>
        <message>
            <source>“credibility” is 1 to 6, not {value}, so it was left out</source>
            <translation>可信度应为 1 到 6，不能是 {value}，因此略去</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {why}</source>
            <translation>“{name}”无法读取：{why}</translation>
        </message>
        <message>
            <source>“{name}” cannot be {value}</source>
            <translation>“{name}”不能是 {value}</translation>
        </message>
        <message>
            <source>“{name}” declares a document type, which no set needs</source>
            <translation>“{name}”声明了文档类型，而标注集不需要它</translation>
        </message>
        <message>
            <source>“{name}” holds no text</source>
            <translation>“{name}”中没有文字</translation>
        </message>
        <message>
            <source>“{name}” is missing</source>
            <translation>缺少“{name}”</translation>
        </message>
        <message>
            <source>“{name}” is missing in it</source>
            <translation>其中缺少“{name}”</translation>
        </message>
        <message>
            <source>“{name}” is no table: {what}</source>
            <translation>“{name}”不是表格：{what}</translation>
        </message>
        <message>
            <source>“{name}” is not JSON</source>
            <translation>“{name}”不是 JSON</translation>
        </message>
        <message>
            <source>“{name}” is not UTF-8</source>
            <translation>“{name}”不是 UTF-8 编码</translation>
        </message>
        <message>
            <source>“{name}” is not UTF-8; save it as “CSV UTF-8”</source>
            <translation>“{name}”不是 UTF-8 编码；请存为“CSV UTF-8”</translation>
        </message>
        <message>
            <source>“{name}” is not XMI</source>
            <translation>“{name}”不是 XMI</translation>
        </message>
        <message>
            <source>“{name}” is not XML in UTF-8</source>
            <translation>“{name}”不是 UTF-8 编码的 XML</translation>
        </message>
        <message>
            <source>“{name}” is not a CAS</source>
            <translation>“{name}”不是 CAS</translation>
        </message>
        <message>
            <source>“{name}” is not a REFI-QDA project</source>
            <translation>“{name}”不是 REFI-QDA 项目</translation>
        </message>
        <message>
            <source>“{name}” is not an object</source>
            <translation>“{name}”不是 JSON 对象</translation>
        </message>
        <message>
            <source>“{name}” is not as it was when the set was written</source>
            <translation>“{name}”与标注集写出时不同</translation>
        </message>
        <message>
            <source>“{quote}” has no certain place in the article here</source>
            <translation>“{quote}”在此处的文章中没有确定的位置</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message numerus="yes">
            <source>Checking {name} takes long. It stops in %n second(s), unless you give it more time.</source>
            <translation>
                <numerusform>检查 {name} 用时较长。除非延长时间，%n 秒后停止。</numerusform>
            </translation>
        </message>
        <message>
            <source>Checking {name}… This computer did not write it last, so it is looked through before it opens.</source>
            <translation>正在检查 {name}… 它上次不是由此电脑写入的，因此打开前先检查一遍。</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>2… types a digit</source>
            <translation>再按数字则输入数字</translation>
        </message>
        <message>
            <source>E… do it</source>
            <translation>E… 直接执行</translation>
        </message>
        <message>
            <source>Nothing fits what you typed.</source>
            <translation>没有符合所输入的内容。</translation>
        </message>
        <message>
            <source>close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>look</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>pick</source>
            <translation>选取</translation>
        </message>
        <message>
            <source>take the marked one</source>
            <translation>选取标记的一项</translation>
        </message>
        <message>
            <source>types a name</source>
            <translation>输入名称</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>Annotations</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>主张</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>连同出处复制</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Different events…</source>
            <translation>不同事件…</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>驳回</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>建议</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message numerus="yes">
            <source>%n record(s) could not be taken</source>
            <translation>
                <numerusform>%n 条记录无法导入</numerusform>
            </translation>
        </message>
        <message>
            <source>A mistake in Reviewer stopped what you just did. All that was saved is safe.</source>
            <translation>Reviewer 出错，刚才的操作被中断。已保存的内容都安全。</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Copy project to</source>
            <translation>把项目复制到</translation>
        </message>
        <message>
            <source>Copy to a local place…</source>
            <translation>复制到本机位置…</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>查找…</translation>
        </message>
        <message>
            <source>Making a project of {name}…</source>
            <translation>正在由 {name} 建立项目…</translation>
        </message>
        <message>
            <source>Making the sample project…</source>
            <translation>正在制作示例项目…</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the copy</source>
            <translation>打开副本</translation>
        </message>
        <message>
            <source>Open what was kept</source>
            <translation>打开保留的内容</translation>
        </message>
        <message>
            <source>Reviewer projects ({kinds})</source>
            <translation>Reviewer 项目 ({kinds})</translation>
        </message>
        <message>
            <source>Show report</source>
            <translation>显示报告</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Where is {name}?</source>
            <translation>{name} 在哪里？</translation>
        </message>
        <message>
            <source>You work in the copy now. The project in {folder} stays as it was.</source>
            <translation>现在在副本中工作。{folder} 中的项目保持原样。</translation>
        </message>
        <message>
            <source>{name} lies in a {service} folder, which can hold up your work or leave two versions of it. A folder of this computer alone is safer.</source>
            <translation>{name} 位于 {service} 文件夹中，这可能拖慢工作或留下两个版本。只属于此电脑的文件夹更安全。</translation>
        </message>
        <message>
            <source>{name} lies on another computer or a shared disk: without connection nothing can be saved. A folder of this computer is safer.</source>
            <translation>{name} 位于另一台电脑或共享磁盘上：断开连接就无法保存。此电脑上的文件夹更安全。</translation>
        </message>
        <message>
            <source>{name} was deleted while it was open. What it held was kept.</source>
            <translation>{name} 在打开期间被删除。其中的内容已保留。</translation>
        </message>
        <message>
            <source>{project} was made of {name}.</source>
            <translation>已由 {name} 建立 {project}。</translation>
        </message>
    </context>
    <context>
        <name>Project</name>
        <message>
            <source>Choose one in the list and press Enter; Ctrl+Enter opens it beside.</source>
            <translation>在列表中选择一篇并按 Enter；Ctrl+Enter 在旁边打开。</translation>
        </message>
        <message>
            <source>Drop files here</source>
            <translation>把文件拖到这里</translation>
        </message>
        <message>
            <source>File or folder:</source>
            <translation>文件或文件夹：</translation>
        </message>
        <message>
            <source>Import annotations: a file, or the folder of a set</source>
            <translation>导入标注：一个文件，或标注集的文件夹</translation>
        </message>
        <message>
            <source>No article is open</source>
            <translation>没有打开的文章</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Select the lines that are page furniture first.</source>
            <translation>请先选中属于页面杂项的行。</translation>
        </message>
        <message>
            <source>Text files, saved web pages, or a whole folder of them.</source>
            <translation>文本文件、保存的网页，或整个文件夹。</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Articles</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message numerus="yes">
            <source>%n line(s) of page furniture</source>
            <translation>
                <numerusform>%n 行页面杂项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more relation(s) in view</source>
            <translation>
                <numerusform>视野内还有 %n 个关系</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n 个关系</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrow keys move the caret; C marks a claim</source>
            <translation>方向键移动光标；C 标出主张</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Article in pane {number}</source>
            <translation>窗格 {number} 中的文章</translation>
        </message>
        <message>
            <source>Claim: {statement}</source>
            <translation>主张：{statement}</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>Close pane</source>
            <translation>关闭窗格</translation>
        </message>
        <message>
            <source>Find in this article</source>
            <translation>在本文中查找</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Keep this article here</source>
            <translation>让这篇文章留在这里</translation>
        </message>
        <message>
            <source>Next (F3)</source>
            <translation>下一个 (F3)</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Page furniture</source>
            <translation>页面杂项</translation>
        </message>
        <message>
            <source>Pane {number}: {title}</source>
            <translation>窗格 {number}：{title}</translation>
        </message>
        <message>
            <source>Previous (Shift+F3)</source>
            <translation>上一个 (Shift+F3)</translation>
        </message>
        <message>
            <source>Scroll both panes together, related claims at one height</source>
            <translation>两栏一起滚动，相关主张保持在同一高度</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Something reads the screen. Articles can stand in a text that screen readers can read.</source>
            <translation>检测到屏幕阅读器。文章可以用屏幕阅读器能读的文本显示。</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>建议：{reason}</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>agrees with {outlet}</source>
            <translation>与{outlet}相符</translation>
        </message>
        <message>
            <source>contradicts {outlet}</source>
            <translation>与{outlet}矛盾</translation>
        </message>
        <message>
            <source>date?</source>
            <translation>日期？</translation>
        </message>
        <message>
            <source>event {title}</source>
            <translation>事件 {title}</translation>
        </message>
        <message>
            <source>explained against {outlet}</source>
            <translation>与{outlet}的差异已说明</translation>
        </message>
        <message>
            <source>is updated by {outlet}</source>
            <translation>被 {outlet} 更新</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>onto an event: a claim about it · onto a claim: stands here too</source>
            <translation>拖到事件：成为关于它的主张 · 拖到主张：也出现在此处</translation>
        </message>
        <message>
            <source>onto an event: links them · onto a claim: relates them</source>
            <translation>拖到事件：关联 · 拖到主张：建立关系</translation>
        </message>
        <message>
            <source>panes {one} and {other}</source>
            <translation>窗格 {one} 与 {other}</translation>
        </message>
        <message>
            <source>updates {outlet}</source>
            <translation>更新{outlet}</translation>
        </message>
        <message>
            <source>{here} of {all}</source>
            <translation>{here} / {all}</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>a claim in the same sentence is linked to it</source>
            <translation>同一句中有主张与之关联</translation>
        </message>
        <message>
            <source>about {words}</source>
            <translation>关于{words}</translation>
        </message>
        <message>
            <source>article of that day: {day}</source>
            <translation>当天的文章：{day}</translation>
        </message>
        <message>
            <source>both name {one}</source>
            <translation>都提到 {one}</translation>
        </message>
        <message>
            <source>both {one}</source>
            <translation>都说 {one}</translation>
        </message>
        <message>
            <source>counts {words}</source>
            <translation>含数量：{words}</translation>
        </message>
        <message>
            <source>judges: {words}</source>
            <translation>评价：{words}</translation>
        </message>
        <message>
            <source>little in common</source>
            <translation>共同点很少</translation>
        </message>
        <message>
            <source>names {words}</source>
            <translation>提到{words}</translation>
        </message>
        <message>
            <source>no date in the claim</source>
            <translation>主张中没有日期</translation>
        </message>
        <message>
            <source>nothing in common yet</source>
            <translation>尚无共同点</translation>
        </message>
        <message>
            <source>one says it is not so</source>
            <translation>其中一方予以否认</translation>
        </message>
        <message>
            <source>said by {who}</source>
            <translation>{who}所说</translation>
        </message>
        <message>
            <source>same day: {day}</source>
            <translation>同一天：{day}</translation>
        </message>
        <message>
            <source>same event</source>
            <translation>同一事件</translation>
        </message>
        <message>
            <source>same place: {one}</source>
            <translation>同一地点：{one}</translation>
        </message>
        <message>
            <source>same round</source>
            <translation>同一轮</translation>
        </message>
        <message>
            <source>same time: {day}</source>
            <translation>同一时间：{day}</translation>
        </message>
        <message>
            <source>says it is not so</source>
            <translation>称并非如此</translation>
        </message>
        <message>
            <source>shares {words}</source>
            <translation>同有{words}</translation>
        </message>
        <message>
            <source>shares {words} with a claim there</source>
            <translation>与其中一条主张同有{words}</translation>
        </message>
        <message>
            <source>shares {words} with the title</source>
            <translation>与标题同有{words}</translation>
        </message>
        <message>
            <source>tells what is {how}</source>
            <translation>情态：{how}</translation>
        </message>
        <message>
            <source>this article has a claim there</source>
            <translation>本文有主张与之关联</translation>
        </message>
        <message>
            <source>used a moment ago</source>
            <translation>刚刚用过</translation>
        </message>
        <message>
            <source>when: {day}</source>
            <translation>时间：{day}</translation>
        </message>
        <message>
            <source>{day} (read from {words})</source>
            <translation>{day}（读自{words}）</translation>
        </message>
        <message>
            <source>{one} against {other}</source>
            <translation>{one}与{other}相对</translation>
        </message>
        <message>
            <source>{one} or {other}</source>
            <translation>{one}还是{other}</translation>
        </message>
        <message>
            <source>“{word}”</source>
            <translation>“{word}”</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message numerus="yes">
            <source>%n annotator(s)</source>
            <translation>
                <numerusform>%n 位标注者</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇文章</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contradiction(s)</source>
            <translation>
                <numerusform>%n 处矛盾</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dismissed suggestion(s)</source>
            <translation>
                <numerusform>%n 条已驳回的建议</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event link(s)</source>
            <translation>
                <numerusform>%n 个事件关联</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n 个事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outlet(s)</source>
            <translation>
                <numerusform>%n 家媒体</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n 个要点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reading state(s)</source>
            <translation>
                <numerusform>%n 条阅读进度</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n 个关系</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n 个标签</numerusform>
            </translation>
        </message>
        <message>
            <source>Annotator</source>
            <translation>标注者</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>主张</translation>
        </message>
        <message>
            <source>Dismissed suggestion</source>
            <translation>已驳回的建议</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Link to event</source>
            <translation>与事件的关联</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Reading state</source>
            <translation>阅读进度</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>{kind}: {subject}</source>
            <translation>{kind}：{subject}</translation>
        </message>
    </context>
    <context>
        <name>Relation</name>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Both can be true, because they are about…</source>
            <translation>两者可以都对，因为说的是…</translation>
        </message>
        <message>
            <source>Both true…</source>
            <translation>都对…</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Different events</source>
            <translation>不同事件</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>驳回</translation>
        </message>
        <message>
            <source>It was a mistake</source>
            <translation>标错了</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Pane {number}</source>
            <translation>窗格 {number}</translation>
        </message>
        <message>
            <source>Prevails: {statement}</source>
            <translation>采信：{statement}</translation>
        </message>
        <message>
            <source>Resolve…</source>
            <translation>裁定…</translation>
        </message>
        <message>
            <source>Show it in its article</source>
            <translation>在文章中显示</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>The question both claims answer</source>
            <translation>两个主张回答的问题</translation>
        </message>
        <message>
            <source>Two different events. Both can be true: {one}, {other}.</source>
            <translation>两个不同的事件，可能都属实：{one}、{other}。</translation>
        </message>
        <message>
            <source>What the two claims differ or agree in</source>
            <translation>两个主张的异同之处</translation>
        </message>
        <message>
            <source>Which claim prevails?</source>
            <translation>采信哪个主张？</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Why you decided so…</source>
            <translation>为何这样裁定…</translation>
        </message>
        <message>
            <source>date not given</source>
            <translation>未注明日期</translation>
        </message>
        <message>
            <source>different events</source>
            <translation>不同事件</translation>
        </message>
        <message>
            <source>different things measured</source>
            <translation>所计对象不同</translation>
        </message>
        <message>
            <source>different times</source>
            <translation>时间不同</translation>
        </message>
        <message>
            <source>kind?</source>
            <translation>类别？</translation>
        </message>
        <message>
            <source>no event</source>
            <translation>无事件</translation>
        </message>
        <message>
            <source>no kind</source>
            <translation>无类别</translation>
        </message>
        <message>
            <source>no outlet</source>
            <translation>无媒体</translation>
        </message>
        <message>
            <source>one thing in other words or another translation</source>
            <translation>同一件事的不同措辞或翻译</translation>
        </message>
        <message>
            <source>open · one of {count}</source>
            <translation>未决 · 共 {count} 个</translation>
        </message>
        <message>
            <source>open · {at} of {count}</source>
            <translation>未决 · 第 {at} 个，共 {count} 个</translation>
        </message>
        <message>
            <source>two events</source>
            <translation>两个事件</translation>
        </message>
        <message>
            <source>two things</source>
            <translation>两个对象</translation>
        </message>
        <message>
            <source>two times</source>
            <translation>两个时间</translation>
        </message>
        <message>
            <source>wording</source>
            <translation>措辞</translation>
        </message>
    </context>
    <context>
        <name>Rescue</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇文章</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) were lost.</source>
            <translation>
                <numerusform>%n 条记录丢失。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s).</source>
            <translation>
                <numerusform>%n 个关系。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) were left out: nothing tells what they were on.</source>
            <translation>
                <numerusform>%n 个标签未恢复：无从得知它们属于哪条记录。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) have gaps, shown as �.</source>
            <translation>
                <numerusform>%n 篇文本有缺口，以 � 表示。</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Recover what can be read…</source>
            <translation>抢救可读内容…</translation>
        </message>
        <message>
            <source>Recovered from {name}:</source>
            <translation>已从 {name} 抢救：</translation>
        </message>
        <message>
            <source>Recovering what {name} still holds…</source>
            <translation>正在抢救 {name} 中尚存的内容…</translation>
        </message>
        <message>
            <source>Recovering…</source>
            <translation>正在抢救…</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>恢复备份…</translation>
        </message>
        <message>
            <source>Some pages could not be read.</source>
            <translation>有些页无法读取。</translation>
        </message>
        <message>
            <source>The folder takes no files. Save it where?</source>
            <translation>该文件夹不能写入文件。保存到哪里？</translation>
        </message>
        <message>
            <source>The history was lost.</source>
            <translation>历史记录已丢失。</translation>
        </message>
        <message>
            <source>This is the backup, as {name}. The project itself is as it was.</source>
            <translation>这是备份，名为 {name}。项目本身保持原样。</translation>
        </message>
        <message>
            <source>{name} (recovered)</source>
            <translation>{name}（抢救）</translation>
        </message>
        <message>
            <source>{name} is damaged or was changed by another program. It was not opened and left as it is. There is no backup of it; recover what it still holds into a new project.</source>
            <translation>{name} 已损坏或被其他程序改动过。没有打开，保持原样。没有它的备份；可以把尚存的内容抢救到新项目中。</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n 处结果</numerusform>
            </translation>
        </message>
        <message>
            <source>Found</source>
            <translation>结果</translation>
        </message>
        <message numerus="yes">
            <source>More than %n hit(s), the newest first</source>
            <translation>
                <numerusform>超过 %n 个结果，最新的在前</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found. Fewer or shorter words find more.</source>
            <translation>没有找到。词少些、短些，找到的更多。</translation>
        </message>
        <message>
            <source>untitled</source>
            <translation>无标题</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source> characters</source>
            <translation> 个字符</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>First good serif installed</source>
            <translation>已装的第一种好衬线字体</translation>
        </message>
        <message>
            <source>Font of articles</source>
            <translation>文章字体</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>高对比度，深色</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>高对比度，浅色</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>行距</translation>
        </message>
        <message>
            <source>Longest line</source>
            <translation>最长行</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>动态效果</translation>
        </message>
        <message>
            <source>Reduced: nothing moves by itself</source>
            <translation>减弱：没有自行移动的内容</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Single letters act in the reading pane (C, E, X…)</source>
            <translation>阅读窗格中单个字母即为命令（C、E、X…）</translation>
        </message>
        <message>
            <source>Size of article text</source>
            <translation>文章文字大小</translation>
        </message>
        <message>
            <source>Standard text widget, which screen readers can read</source>
            <translation>屏幕阅读器可读的标准文本控件</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
    </context>
    <context>
        <name>Several</name>
        <message numerus="yes">
            <source>%n article(s) selected</source>
            <translation>
                <numerusform>已选 %n 篇文章</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) selected</source>
            <translation>
                <numerusform>已选 %n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) selected</source>
            <translation>
                <numerusform>已选 %n 个事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s) selected</source>
            <translation>
                <numerusform>已选 %n 个关系</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s) selected</source>
            <translation>
                <numerusform>已选择 %n 条建议</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete them</source>
            <translation>删除它们</translation>
        </message>
        <message>
            <source>One decision counts for all and is one step to undo.</source>
            <translation>一次裁定适用于全部，也只需撤销一步。</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>A diff tool for facts: read articles side by side, mark what each one claims, link claims to events and flag where they contradict one another. Nothing leaves this computer by itself.</source>
            <translation>事实的比对工具：并排阅读文章，标出各自的主张，把主张关联到事件，指出彼此矛盾之处。任何内容都不会自行离开这台电脑。</translation>
        </message>
        <message>
            <source>About Reviewer</source>
            <translation>关于 Reviewer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>Copy for a report</source>
            <translation>复制以便报告</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Reviewer {version}</source>
            <translation>Reviewer {version}</translation>
        </message>
        <message>
            <source>Under the MIT licence. Made with Qt, used under the LGPL version 3.</source>
            <translation>采用 MIT 许可证。使用 Qt，依 LGPL 第 3 版。</translation>
        </message>
        <message>
            <source>Works of others, with their licences</source>
            <translation>他人的作品及其许可</translation>
        </message>
    </context>
    <context>
        <name>Source</name>
        <message>
            <source>from a line about the outlet</source>
            <translation>来自介绍媒体的一行</translation>
        </message>
        <message>
            <source>from a line with the address</source>
            <translation>来自写有网址的一行</translation>
        </message>
        <message>
            <source>from a note in the text</source>
            <translation>来自文中说明</translation>
        </message>
        <message>
            <source>from its wording</source>
            <translation>来自行文</translation>
        </message>
        <message>
            <source>from its words</source>
            <translation>来自其用词</translation>
        </message>
        <message>
            <source>from the address it was saved from</source>
            <translation>来自保存时的网址</translation>
        </message>
        <message>
            <source>from the byline</source>
            <translation>来自署名</translation>
        </message>
        <message>
            <source>from the copyright line</source>
            <translation>来自版权行</translation>
        </message>
        <message>
            <source>from the date line</source>
            <translation>来自日期行</translation>
        </message>
        <message>
            <source>from the dateline</source>
            <translation>来自电头</translation>
        </message>
        <message>
            <source>from the file's name</source>
            <translation>来自文件名</translation>
        </message>
        <message>
            <source>from the first line</source>
            <translation>来自首行</translation>
        </message>
        <message>
            <source>from the first sentence</source>
            <translation>来自首句</translation>
        </message>
        <message>
            <source>from the heading</source>
            <translation>来自标题行</translation>
        </message>
        <message>
            <source>from the language the page gives</source>
            <translation>来自网页注明的语言</translation>
        </message>
        <message>
            <source>from the line that names the source</source>
            <translation>来自注明来源的一行</translation>
        </message>
        <message>
            <source>from the masthead</source>
            <translation>来自报头</translation>
        </message>
        <message>
            <source>from the page's description of itself</source>
            <translation>来自网页的自述数据</translation>
        </message>
        <message>
            <source>from the page's meta tags</source>
            <translation>来自网页元标签</translation>
        </message>
        <message>
            <source>from the page's own address</source>
            <translation>来自网页自己的网址</translation>
        </message>
        <message>
            <source>from the page's title</source>
            <translation>来自网页标题</translation>
        </message>
        <message>
            <source>from the time the page gives</source>
            <translation>来自网页标注的时间</translation>
        </message>
        <message>
            <source>set by hand</source>
            <translation>手工设定</translation>
        </message>
        <message>
            <source>{how} · not checked</source>
            <translation>{how} · 未核对</translation>
        </message>
    </context>
    <context>
        <name>Spoken</name>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open contradiction(s)</source>
            <translation>
                <numerusform>%n 个未决矛盾</numerusform>
            </translation>
        </message>
        <message>
            <source>agrees with</source>
            <translation>相符于</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>矛盾于</translation>
        </message>
        <message>
            <source>date unknown</source>
            <translation>日期未知</translation>
        </message>
        <message>
            <source>is updated by</source>
            <translation>更新者为</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n 个主张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n 个事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n 个关系</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n open ≠</source>
            <translation>
                <numerusform>，%n 处未决 ≠</numerusform>
            </translation>
        </message>
        <message>
            <source>Annotator</source>
            <translation>标注者</translation>
        </message>
        <message>
            <source>Annotator: {name}</source>
            <translation>标注者：{name}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>New records carry this name. Press to change it.</source>
            <translation>新记录署此名。按下可更改。</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>{done} of {of}</source>
            <translation>{done} / {of}</translation>
        </message>
        <message>
            <source>✓ Saved</source>
            <translation>✓ 已保存</translation>
        </message>
        <message>
            <source>✓ Saved {time}</source>
            <translation>✓ 已保存 {time}</translation>
        </message>
    </context>
    <context>
        <name>Suggestion</name>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>It is not suggested again</source>
            <translation>不会再次建议</translation>
        </message>
        <message>
            <source>Make a claim of it, filled in</source>
            <translation>据此建立一条已填写的主张</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>建议：{reason}</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>{at} of {count} in the open articles</source>
            <translation>打开的文章中第 {at} 条，共 {count} 条</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <source>Suggesting…</source>
            <translation>正在查找建议…</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n day(s) apart</source>
            <translation>
                <numerusform>相隔 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n 个事件</numerusform>
            </translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Events and articles stand here as soon as one has a date.</source>
            <translation>事件和文章一有日期，就会出现在这里。</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>Show the timeline</source>
            <translation>显示时间线</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Project and menus</source>
            <translation>项目与菜单</translation>
        </message>
        <message>
            <source>Project {title}</source>
            <translation>项目 {title}</translation>
        </message>
        <message>
            <source>Search text, claims, events…</source>
            <translation>搜索正文、主张、事件…</translation>
        </message>
        <message>
            <source>Search the project</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Search the project ({key})</source>
            <translation>搜索项目 ({key})</translation>
        </message>
    </context>
    <context>
        <name>Travelling</name>
        <message>
            <source>Doing a large change again…</source>
            <translation>正在重做一项大的更改…</translation>
        </message>
        <message>
            <source>Going through the history…</source>
            <translation>正在按历史记录前进或后退…</translation>
        </message>
        <message>
            <source>Taking back a large change…</source>
            <translation>正在撤销一项大的更改…</translation>
        </message>
    </context>
    <context>
        <name>Value</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>在文中</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>所计</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>What is dated</source>
            <translation>何者的日期</translation>
        </message>
        <message>
            <source>as it stands in the text</source>
            <translation>文中原样</translation>
        </message>
        <message>
            <source>of what: injured, officers…</source>
            <translation>所计：伤者、警员…</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Read</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>More time</source>
            <translation>延长时间</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇文章</numerusform>
            </translation>
        </message>
        <message>
            <source>A .reviewer project, or a .reviewset a colleague sent</source>
            <translation>.reviewer 项目，或同事发来的 .reviewset</translation>
        </message>
        <message>
            <source>A diff tool for facts</source>
            <translation>事实的比对工具</translation>
        </message>
        <message>
            <source>Choose a name and a place; then drop articles in</source>
            <translation>起个名字，选个位置，再把文章拖进来</translation>
        </message>
        <message>
            <source>Everything else</source>
            <translation>其他一切</translation>
        </message>
        <message>
            <source>Five of the nine have been met</source>
            <translation>九项承诺已兑现五项</translation>
        </message>
        <message>
            <source>Flag a contradiction</source>
            <translation>指出矛盾</translation>
        </message>
        <message>
            <source>Language: system</source>
            <translation>语言：跟随系统</translation>
        </message>
        <message>
            <source>Link an event</source>
            <translation>关联事件</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>定位…</translation>
        </message>
        <message>
            <source>Mark a claim</source>
            <translation>标出主张</translation>
        </message>
        <message>
            <source>Or drop files or folders here: text, saved web pages</source>
            <translation>也可把文件或文件夹拖到这里：文本、保存的网页</translation>
        </message>
        <message>
            <source>Projects you open are listed here.</source>
            <translation>打开过的项目会列在这里。</translation>
        </message>
        <message>
            <source>Read articles side by side, mark what each one claims, and see where they disagree. Everything stays in one file on this computer.</source>
            <translation>并排阅读文章，标出各自的主张，看清分歧所在。一切都保存在这台电脑的一个文件里。</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Seven of the nine pledges are in force</source>
            <translation>九项承诺中七项已生效</translation>
        </message>
        <message>
            <source>Six short articles, already marked; a private copy to try things on</source>
            <translation>六篇已标注的短文；一份供试用的私人副本</translation>
        </message>
        <message>
            <source>Theme: dark</source>
            <translation>主题：深色</translation>
        </message>
        <message>
            <source>Theme: high contrast, dark</source>
            <translation>主题：高对比度，深色</translation>
        </message>
        <message>
            <source>Theme: high contrast, light</source>
            <translation>主题：高对比度，浅色</translation>
        </message>
        <message>
            <source>Theme: light</source>
            <translation>主题：浅色</translation>
        </message>
        <message>
            <source>Theme: system</source>
            <translation>主题：跟随系统</translation>
        </message>
        <message>
            <source>Two articles that contradict each other</source>
            <translation>互相矛盾的两篇文章</translation>
        </message>
        <message>
            <source>across the gutter</source>
            <translation>跨越两栏</translation>
        </message>
        <message>
            <source>by its name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>not found: moved, or on a disk that is not connected</source>
            <translation>未找到：已移动，或在未连接的磁盘上</translation>
        </message>
        <message>
            <source>the sentence at the caret</source>
            <translation>光标所在的句子</translation>
        </message>
        <message>
            <source>today {time}</source>
            <translation>今天 {time}</translation>
        </message>
        <message>
            <source>what it is about, and when</source>
            <translation>说的是什么事、何时</translation>
        </message>
        <message numerus="yes">
            <source>≠%n open</source>
            <translation>
                <numerusform>≠%n 未决</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Opening {name}…</source>
            <translation>正在打开 {name}…</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Reviewer</translation>
        </message>
        <message>
            <source>Sample project</source>
            <translation>示例项目</translation>
        </message>
        <message>
            <source>{title} – Reviewer</source>
            <translation>{title} – Reviewer</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>1 · confirmed by other sources</source>
            <translation>1 · 经其他来源证实</translation>
        </message>
        <message>
            <source>2 · probably true</source>
            <translation>2 · 很可能属实</translation>
        </message>
        <message>
            <source>3 · possibly true</source>
            <translation>3 · 可能属实</translation>
        </message>
        <message>
            <source>4 · doubtful</source>
            <translation>4 · 可疑</translation>
        </message>
        <message>
            <source>5 · improbable</source>
            <translation>5 · 不大可能</translation>
        </message>
        <message>
            <source>6 · cannot be judged</source>
            <translation>6 · 无法判断</translation>
        </message>
        <message>
            <source>A · completely reliable</source>
            <translation>A · 完全可靠</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>相符</translation>
        </message>
        <message>
            <source>B · usually reliable</source>
            <translation>B · 通常可靠</translation>
        </message>
        <message>
            <source>C · fairly reliable</source>
            <translation>C · 较为可靠</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>D · not usually reliable</source>
            <translation>D · 通常不可靠</translation>
        </message>
        <message>
            <source>E · unreliable</source>
            <translation>E · 不可靠</translation>
        </message>
        <message>
            <source>F · cannot be judged</source>
            <translation>F · 无法判断</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>affirmed</source>
            <translation>肯定</translation>
        </message>
        <message>
            <source>asserted</source>
            <translation>断言</translation>
        </message>
        <message>
            <source>background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>conditional</source>
            <translation>有条件</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>denies</source>
            <translation>否认</translation>
        </message>
        <message>
            <source>different event</source>
            <translation>不同事件</translation>
        </message>
        <message>
            <source>different thing measured</source>
            <translation>所计对象不同</translation>
        </message>
        <message>
            <source>different time</source>
            <translation>不同时间</translation>
        </message>
        <message>
            <source>dismissed</source>
            <translation>已驳回</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已读</translation>
        </message>
        <message>
            <source>explained</source>
            <translation>已说明</translation>
        </message>
        <message>
            <source>happened</source>
            <translation>已发生</translation>
        </message>
        <message>
            <source>judgement</source>
            <translation>评价</translation>
        </message>
        <message>
            <source>negated</source>
            <translation>否定</translation>
        </message>
        <message>
            <source>negation</source>
            <translation>否定</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>未评定</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>of the event</source>
            <translation>事件的</translation>
        </message>
        <message>
            <source>of the saying</source>
            <translation>说话的</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未决</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>person</source>
            <translation>人物</translation>
        </message>
        <message>
            <source>place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>计划中</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>predicts</source>
            <translation>预告</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>在读</translation>
        </message>
        <message>
            <source>reports</source>
            <translation>报道</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已裁定</translation>
        </message>
        <message>
            <source>role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>未读</translation>
        </message>
        <message>
            <source>wording</source>
            <translation>措辞</translation>
        </message>
        <message>
            <source>wording or translation</source>
            <translation>措辞或翻译</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <translation>{date} {time}</translation>
        </message>
    </context>
</TS>
