<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClassMenu</name>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>上移	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>下移	Alt+Down</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message numerus="yes">
        <source> (%n images)</source>
        <translation>
            <numerusform>（%n 张图像）</numerusform>
        </translation>
    </message>
    <message>
        <source>label %1%2</source>
        <translation>标为 %1%2</translation>
    </message>
    <message>
        <source>remove label%1</source>
        <translation>移除标签%1</translation>
    </message>
    <message>
        <source>mark unsure%1</source>
        <translation>标为不确定%1</translation>
    </message>
    <message>
        <source>exclude%1</source>
        <translation>排除%1</translation>
    </message>
    <message>
        <source>none of these%1</source>
        <translation>都不是%1</translation>
    </message>
    <message>
        <source>accept suggestions%1</source>
        <translation>接受建议%1</translation>
    </message>
    <message>
        <source>add class %1</source>
        <translation>添加类别 %1</translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>change class %1</source>
        <translation>更改类别 %1</translation>
    </message>
    <message>
        <source>move class %1</source>
        <translation>移动类别 %1</translation>
    </message>
    <message>
        <source>merge %1 into %2</source>
        <translation>将 %1 合并到 %2</translation>
    </message>
    <message>
        <source>delete class %1</source>
        <translation>删除类别 %1</translation>
    </message>
    <message>
        <source>labels from %1</source>
        <translation>来自 %1 的标签</translation>
    </message>
    <message>
        <source>not these classes%1</source>
        <translation>不是这些类别%1</translation>
    </message>
    <message>
        <source>not %1%2</source>
        <translation>不是 %1%2</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Steps and training</source>
        <translation>步骤与训练</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Seedling projects (*%1);;Image lists and data files (*)</source>
        <translation>Seedling 项目 (*%1);;图像列表和数据文件 (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Take labels from a file</source>
        <translation>从文件读取标签</translation>
    </message>
    <message>
        <source>Labels: CSV, COCO or Label Studio (*.csv *.json);;All files (*)</source>
        <translation>标签：CSV、COCO 或 Label Studio (*.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>An empty folder for the class folders</source>
        <translation>用于存放类别文件夹的空文件夹</translation>
    </message>
    <message>
        <source>About Seedling</source>
        <translation>关于 Seedling</translation>
    </message>
    <message>
        <source>Learns image classes from a few labels and many images. Works offline; your images stay where they are.

Free software under the GNU General Public License, version 3 or later.
Qt %1</source>
        <translation>用少量标签和大量图像学习图像分类。离线工作，图像留在原处。

自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。
Qt %1</translation>
    </message>
</context>
<context>
    <name>seedling</name>
    <message>
        <source>There are no images to learn from.</source>
        <translation>没有可供学习的图像。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The project is open in another window: train there.</source>
        <translation>该项目已在另一个窗口中打开：请在那里训练。</translation>
    </message>
    <message>
        <source>Training needs two classes or more.</source>
        <translation>训练至少需要两个类别。</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>%1 has no labels yet, training needs 1 of each class.</source>
        <translation>%1 还没有标签，训练要求每个类别至少有 1 个。</translation>
    </message>
    <message>
        <source>Show candidates</source>
        <translation>显示候选图像</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>Drawn from what the images look like, %1.</source>
        <translation>依据图像的外观绘制，%1。</translation>
    </message>
    <message>
        <source>Drawn from what was learnt without labels, %1.</source>
        <translation>依据无标签学到的内容绘制，%1。</translation>
    </message>
    <message>
        <source>Drawn from what %1 has learnt, %2.</source>
        <translation>依据%1学到的内容绘制，%2。</translation>
    </message>
</context>
<context>
    <name>seedling::AccuracyFigure</name>
    <message>
        <source>%1 % likely, n = %2</source>
        <translation>可能为 %1 %，n = %2</translation>
    </message>
</context>
<context>
    <name>seedling::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;folder of images…</source>
        <translation>打开图像文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>打开项目(&amp;P)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>试用示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add images to this project…</source>
        <translation>向此项目添加图像(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Take labels from a file…</source>
        <translation>从文件读取标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Save &amp;labels…</source>
        <translation>保存标签(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy into class fol&amp;ders…</source>
        <translation>复制到类别文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find by name</source>
        <translation>按名称查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标注(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>&amp;Stop, keep best</source>
        <translation>停止并保留最佳(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Learn from the images while I label</source>
        <translation>标注时从图像中学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>L&amp;arger photos</source>
        <translation>放大照片(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;maller photos</source>
        <translation>缩小照片(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>全屏(&amp;S)</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>所有按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Seedling</source>
        <translation>关于 Seedling(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Show images that are nearly the same as &amp;one</source>
        <translation>将几乎相同的图像合为一张显示(&amp;O)</translation>
    </message>
    <message>
        <source>Seedling &amp;help</source>
        <translation>Seedling 帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>Show the &amp;tour</source>
        <translation>显示导览(&amp;T)</translation>
    </message>
</context>
<context>
    <name>seedling::AdviceBox</name>
    <message>
        <source>What would help most</source>
        <translation>最有帮助的做法</translation>
    </message>
    <message>
        <source>Show candidates</source>
        <translation>显示候选图像</translation>
    </message>
    <message>
        <source>%1 more %2</source>
        <translation>再标 %1 张 %2</translation>
    </message>
    <message numerus="yes">
        <source>Show %n candidate(s)</source>
        <translation>
            <numerusform>显示 %n 张候选图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::AlarmLine</name>
    <message>
        <source>Alarm of the run</source>
        <translation>运行的警报</translation>
    </message>
    <message>
        <source>Use a smaller batch</source>
        <translation>改用更小的批次</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>查看这次训练</translation>
    </message>
</context>
<context>
    <name>seedling::AlarmList</name>
    <message>
        <source>Alarms of the run</source>
        <translation>运行的警报</translation>
    </message>
    <message>
        <source>Use a smaller batch</source>
        <translation>改用更小的批次</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>仍然继续</translation>
    </message>
</context>
<context>
    <name>seedling::AnswerCard</name>
    <message>
        <source>Copy answer</source>
        <translation>复制答案</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>, %1 × %2</source>
        <translation>，%1 × %2</translation>
    </message>
    <message>
        <source>None of these, likeliest %1</source>
        <translation>都不是，最可能是 %1</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Wrong? Make it a label</source>
        <translation>不对？设为标签</translation>
    </message>
    <message>
        <source>The key of a class does the same at once.</source>
        <translation>按下类别的按键即可直接完成。</translation>
    </message>
    <message>
        <source>Wrong?</source>
        <translation>不对？</translation>
    </message>
    <message>
        <source>This file has no answer.</source>
        <translation>此文件没有答案。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>, labelled %1</source>
        <translation>，标签：%1</translation>
    </message>
    <message>
        <source>Keep this picture</source>
        <translation>保留此图像</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>seedling::AnswerList</name>
    <message>
        <source>Save CSV…</source>
        <translation>保存 CSV…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>最不确定</translation>
    </message>
    <message>
        <source>Most sure</source>
        <translation>最确定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 张无法读取</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>保存答案</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Into folders…</source>
        <translation>分到文件夹…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Asks for the images that are left</source>
        <translation>查询剩下的图像</translation>
    </message>
    <message>
        <source>Copy into class folders…</source>
        <translation>复制到类别文件夹…</translation>
    </message>
    <message>
        <source>Move into class folders…</source>
        <translation>移动到类别文件夹…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Unreadable (%1)</source>
        <translation>无法读取（%1）</translation>
    </message>
</context>
<context>
    <name>seedling::AnswerListModel</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>None of these, likeliest %1</source>
        <translation>都不是，最可能是 %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>labelled %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
</context>
<context>
    <name>seedling::Camera</name>
    <message>
        <source>The camera cannot be read: %1.</source>
        <translation>无法读取摄像头：%1。</translation>
    </message>
    <message>
        <source>Close other programs that use it and try again.</source>
        <translation>请关闭其他使用它的程序后重试。</translation>
    </message>
</context>
<context>
    <name>seedling::CarbonPart</name>
    <message>
        <source>%1 g/kWh</source>
        <translation>%1 g/kWh</translation>
    </message>
    <message>
        <source>Your own value, %1.</source>
        <translation>您自己的数值，%1。</translation>
    </message>
    <message>
        <source>%1, %2: %3. Source: %4.</source>
        <translation>%1，%2 年：%3。来源：%4。</translation>
    </message>
    <message>
        <source>Where the electricity comes from</source>
        <translation>电力来自哪里</translation>
    </message>
    <message>
        <source> g/kWh</source>
        <translation> g/kWh</translation>
    </message>
    <message>
        <source>Grams of CO₂ equivalents per kilowatt-hour</source>
        <translation>每千瓦时的二氧化碳当量（克）</translation>
    </message>
    <message>
        <source>How much carbon dioxide comes with a kilowatt-hour depends on where it is made. Runs from now on are reckoned with what is chosen here.</source>
        <translation>一千瓦时电带来多少二氧化碳取决于它在哪里产生。今后的运行将按此处的选择计算。</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>自定数值</translation>
    </message>
</context>
<context>
    <name>seedling::ChartFrame</name>
    <message>
        <source>Picture and numbers of “%1”</source>
        <translation>“%1”的图片和数值</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>将数值存为 CSV…</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>将图片存为 PNG…</translation>
    </message>
    <message>
        <source>Save picture as SVG…</source>
        <translation>将图片存为 SVG…</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
</context>
<context>
    <name>seedling::CheatSheet</name>
    <message>
        <source>Name the first class</source>
        <translation>为第一个类别命名</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Label, and go on</source>
        <translation>标注并继续</translation>
    </message>
    <message>
        <source>Say something else</source>
        <translation>其他判断</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rename the class</source>
        <translation>重命名类别</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move; with Shift select</source>
        <translation>移动；按住 Shift 选择</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next without a label</source>
        <translation>下一张无标签图像</translation>
    </message>
    <message>
        <source>Shift+Tab</source>
        <translation>Shift+Tab</translation>
    </message>
    <message>
        <source>Previous without a label</source>
        <translation>上一张无标签图像</translation>
    </message>
    <message>
        <source>Leave the images</source>
        <translation>离开图像区</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Label, Train, Use</source>
        <translation>标注、训练、使用</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认按键</translation>
    </message>
    <message>
        <source>Press the new key. Escape leaves it as it is.</source>
        <translation>请按新的按键。按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>A click, or the arrows and F2, give a line another key. Classes get theirs in the list of classes.</source>
        <translation>单击，或用方向键加 F2，可为一行更换按键。类别的按键在类别列表中设置。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>seedling::ClassKeys</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>seedling::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <source>New class (%1)</source>
        <translation>新建类别 (%1)</translation>
    </message>
    <message>
        <source>A class is what you want to tell apart. Press %1 to name the first one; its key then labels images.</source>
        <translation>类别就是您想区分的东西。按 %1 为第一个类别命名，之后它的按键即可标注图像。</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>删除类别</translation>
    </message>
    <message>
        <source>Delete the class “%1”?</source>
        <translation>删除类别“%1”？</translation>
    </message>
    <message>
        <source>It has no labels. Undo brings it back.</source>
        <translation>它没有标签。撤销可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Its %n label(s) go with it. Undo brings both back.</source>
        <translation>
            <numerusform>它的 %n 个标签会一起删除。撤销可全部恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Label selection</source>
        <translation>标注所选图像</translation>
    </message>
    <message>
        <source>Show its images</source>
        <translation>显示其图像</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>重命名	F2</translation>
    </message>
    <message>
        <source>Delete…	Del</source>
        <translation>删除…	Del</translation>
    </message>
    <message>
        <source>Show what the model trusts to be this</source>
        <translation>显示模型确信属于此类的图像</translation>
    </message>
</context>
<context>
    <name>seedling::ClassRow</name>
    <message>
        <source>%1, %2</source>
        <comment>class name, number of labels</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: click to show its images</source>
        <translation>%1：单击显示其图像</translation>
    </message>
    <message>
        <source>%1: click to show its images, click %2 to label what is selected</source>
        <translation>%1：单击显示其图像，单击 %2 标注所选图像</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>It has %1: add about %2.</source>
        <translation>已有 %1 个：再加约 %2 个。</translation>
    </message>
</context>
<context>
    <name>seedling::ClassStrip</name>
    <message>
        <source>%1: %2 up to step %3</source>
        <translation>%1：到第 %3 步为 %2</translation>
    </message>
</context>
<context>
    <name>seedling::ClosestLabels</name>
    <message>
        <source>Closest labelled images</source>
        <translation>最相似的已标注图像</translation>
    </message>
</context>
<context>
    <name>seedling::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 recognised</source>
        <translation>
            <numerusform>%n 张 %1 识别正确</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 taken for %2</source>
        <translation>
            <numerusform>%n 张 %1 被当成 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::CostDesk</name>
    <message>
        <source>A run goes on. Ask when it is over.</source>
        <translation>训练正在进行。请在结束后再问。</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>无法读取工作进程的回答。</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>请安装同一版本的窗口程序和 seedling-cli。</translation>
    </message>
</context>
<context>
    <name>seedling::CostDrawer</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Close the costs</source>
        <translation>关闭开销</translation>
    </message>
    <message>
        <source>What the next run may cost</source>
        <translation>下一次训练可以用多少</translation>
    </message>
    <message>
        <source>With a limit of memory, what is left to itself is chosen so that the run fits and takes the least time. Without one nothing is saved by itself.</source>
        <translation>设有内存上限时，标为“自动”的各项会选得让训练放得下并且最省时间。没有上限时不会自动节省。</translation>
    </message>
    <message>
        <source>More about saving memory</source>
        <translation>更多说明</translation>
    </message>
    <message>
        <source>How memory is saved</source>
        <translation>如何节省内存</translation>
    </message>
    <message>
        <source>How work is saved</source>
        <translation>如何减少计算</translation>
    </message>
    <message>
        <source>Less work for each step takes less energy, or leaves time for more steps. Whether it pays depends on the images, so nothing of it is done by itself.</source>
        <translation>每一步的计算更少，能耗就更低，或者有时间做更多步。是否值得取决于图像，因此这些都不会自动进行。</translation>
    </message>
</context>
<context>
    <name>seedling::CoverageMeter</name>
    <message>
        <source>Images near a label</source>
        <translation>靠近标签的图像</translation>
    </message>
    <message>
        <source>How many images have a labelled one among the hundredth of all images that they resemble most. Rare kinds of images are found when this is high.</source>
        <translation>有多少图像在与其最相似的百分之一图像中至少有一张已标注。该值高时，少见的图像类型也已找到。</translation>
    </message>
</context>
<context>
    <name>seedling::DeviceDesk</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>无法读取工作进程的回答。</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>请安装同一版本的窗口程序和 seedling-cli。</translation>
    </message>
</context>
<context>
    <name>seedling::DeviceTable</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1（自己添加）</translation>
    </message>
    <message>
        <source>memory traffic</source>
        <translation>内存读写</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Between %1 and %2.</source>
        <translation>在 %1 和 %2 之间。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定度</translation>
    </message>
</context>
<context>
    <name>seedling::DevicesPart</name>
    <message>
        <source>Add a device…</source>
        <translation>添加设备…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>On other devices</source>
        <translation>在其他设备上</translation>
    </message>
    <message>
        <source>The run on other devices, simulated</source>
        <translation>此次运行在其他设备上的模拟结果</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Remove the chosen device from your own</source>
        <translation>从自己的设备中移除所选设备</translation>
    </message>
    <message>
        <source>Profile of a device</source>
        <translation>设备配置文件</translation>
    </message>
    <message>
        <source>Device profiles (*.json);;All files (*)</source>
        <translation>设备配置文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>After the first run you see here what it would take elsewhere.</source>
        <translation>第一次运行之后，您会在这里看到它在别处需要多少。</translation>
    </message>
    <message>
        <source>Known when the run has ended: it counts its operations and bytes until then.</source>
        <translation>运行结束后才知道：在此之前它一直在统计运算量和字节数。</translation>
    </message>
    <message>
        <source>This run has not come to an end, so its operations were not summed up.</source>
        <translation>此次运行没有结束，因此没有汇总它的运算量。</translation>
    </message>
    <message>
        <source>Reckoning …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>From the %1 that this run counted and about %2 that it moved. ×3 in the last column means: up to three times as much, or a third.</source>
        <translation>根据此次运行统计的 %1 和大约 %2 的数据读写。最后一列的 ×3 表示：可能多到三倍，也可能只有三分之一。</translation>
    </message>
    <message>
        <source>Choose a device of your own in the table.</source>
        <translation>请在表格中选择一个自己添加的设备。</translation>
    </message>
</context>
<context>
    <name>seedling::DisagreementCard</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>You say %1, the model says %2</source>
        <translation>您认为是 %1，模型认为是 %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>seedling::DisagreementStrip</name>
    <message>
        <source>Show in gallery</source>
        <translation>在图库中显示</translation>
    </message>
    <message>
        <source>Where you and the model disagree</source>
        <translation>您与模型意见不同之处</translation>
    </message>
    <message>
        <source>You and the model disagree</source>
        <translation>您与模型意见不同</translation>
    </message>
    <message>
        <source>You and the model disagree on %1 of %2</source>
        <translation>您与模型在%2中有 %1 个意见不同</translation>
    </message>
</context>
<context>
    <name>seedling::DropTarget</name>
    <message>
        <source>Drop a folder of images here</source>
        <translation>将图像文件夹拖到此处</translation>
    </message>
    <message>
        <source>Subfolders become classes. Everything else stays unlabelled.</source>
        <translation>子文件夹成为类别，其余图像保持无标签。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Try the built-in sample</source>
        <translation>试用内置示例</translation>
    </message>
    <message>
        <source>%1, let go</source>
        <translation>%1，松开</translation>
    </message>
</context>
<context>
    <name>seedling::EnergyTab</name>
    <message>
        <source>At rest: %1, measured %2.</source>
        <translation>空闲时：%1，测量于 %2。</translation>
    </message>
    <message>
        <source>Measure at rest</source>
        <translation>测量空闲功率</translation>
    </message>
    <message>
        <source>For 30 seconds the machine is left alone and its power is read. Runs from then on can say what they used above that.</source>
        <translation>在 30 秒内不使用机器并读取其功率。此后的运行就能说明在此之上用了多少。</translation>
    </message>
    <message>
        <source>Leave the machine alone.</source>
        <translation>请不要使用机器。</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>For about two minutes the cores are kept busy, first none, then more and more, and the power is read. From then on the power is known from the load, also when no meter can be read. A meter that can be read is needed this once.</source>
        <translation>在大约两分钟内让核心忙碌，先是没有，然后越来越多，同时读取功率。此后即使没有电表可读，也能从负载得知功率。这一次需要有一个可读取的电表。</translation>
    </message>
    <message>
        <source>The machine works hard now; leave it alone.</source>
        <translation>机器正在全力工作；请不要使用它。</translation>
    </message>
    <message>
        <source>Make it more exact</source>
        <translation>使其更精确</translation>
    </message>
    <message>
        <source>A run goes on and keeps the machine busy. Wait for its end, or stop it.</source>
        <translation>有运行正在进行，机器处于忙碌状态。请等它结束，或将其停止。</translation>
    </message>
    <message>
        <source>No meter can be read. The list above says what to do.</source>
        <translation>没有可读取的电表。上面的列表说明该怎么做。</translation>
    </message>
    <message>
        <source>Calibrated %1 by %2.</source>
        <translation>校准于 %1，使用 %2。</translation>
    </message>
    <message>
        <source>No meter of the processor or the whole machine can be read. Let one be read, see the list above, or choose the file of a wall meter.</source>
        <translation>没有可读取的处理器电表或整机电表。请参照上面的列表允许读取其中一个，或选择插座电表的文件。</translation>
    </message>
</context>
<context>
    <name>seedling::ExportFormatRow</name>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>for any browser: images and camera, without a network</source>
        <translation>用于任何浏览器：图像和摄像头，无需网络</translation>
    </message>
    <message>
        <source>%1 right on test images, with floats %2</source>
        <translation>测试图像 %1 正确，浮点数为 %2</translation>
    </message>
    <message>
        <source>same class as with floats for %1 of %2 images</source>
        <translation>%2 幅图像中 %1 幅与浮点数类别相同</translation>
    </message>
    <message>
        <source>for C++ and Python with LibTorch</source>
        <translation>适用于使用 LibTorch 的 C++ 和 Python</translation>
    </message>
    <message>
        <source>for everything else, operator set 13</source>
        <translation>适用于其他一切，算子集 13</translation>
    </message>
    <message>
        <source>8-bit numbers, about a quarter of the size; what they cost is measured</source>
        <translation>8 位数，约为四分之一大小；其代价会实测</translation>
    </message>
    <message>
        <source>one header for microcontrollers; takes pictures of the training size</source>
        <translation>供微控制器使用的单个头文件；接受训练尺寸的图像</translation>
    </message>
    <message>
        <source>the same with weights of 8 bits: a quarter of the size</source>
        <translation>相同内容，权重为 8 位：大小为四分之一</translation>
    </message>
</context>
<context>
    <name>seedling::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Folder of the exported model</source>
        <translation>导出模型的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Largest difference of any probability.</source>
        <translation>概率的最大差异。</translation>
    </message>
    <message>
        <source>Same answers outside as inside</source>
        <translation>外部答案与内部一致</translation>
    </message>
    <message>
        <source>The exported file was loaded again and compared with the run&apos;s own model, from the image file to the answer.</source>
        <translation>导出的文件已重新载入，并与该次训练的模型从图像文件到答案逐一比较。</translation>
    </message>
    <message>
        <source>Written beside the model</source>
        <translation>与模型一起写出</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Train once: there is no model yet.</source>
        <translation>请先训练一次：还没有模型。</translation>
    </message>
    <message>
        <source>Folder for the model</source>
        <translation>模型的文件夹</translation>
    </message>
    <message>
        <source>Name a folder for the model.</source>
        <translation>请为模型指定一个文件夹。</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>labels.txt, model card, README.md with examples</source>
        <translation>labels.txt、模型卡、含示例的 README.md</translation>
    </message>
    <message>
        <source>Takes pixels of any size: what happens to an image before the network is inside.</source>
        <translation>接受任意尺寸的像素：网络之前对图像的处理都包含在内。</translation>
    </message>
    <message>
        <source>Export %1 formats</source>
        <translation>导出 %1 种格式</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>请至少勾选一种格式。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请选择另一个。</translation>
    </message>
    <message>
        <source>%1, %2 of %3 alike</source>
        <translation>%1，%3 个中 %2 个一致</translation>
    </message>
</context>
<context>
    <name>seedling::FilmStrip</name>
    <message>
        <source>Images before and after</source>
        <translation>前后的图像</translation>
    </message>
</context>
<context>
    <name>seedling::FolderSorting</name>
    <message>
        <source>1 file was moved into a class folder in %1.</source>
        <translation>已将 1 个文件移动到 %1 中的类别文件夹。</translation>
    </message>
    <message>
        <source>%1 files were moved into class folders in %2.</source>
        <translation>已将 %1 个文件移动到 %2 中的类别文件夹。</translation>
    </message>
    <message>
        <source>1 file was copied into a class folder in %1.</source>
        <translation>已将 1 个文件复制到 %1 中的类别文件夹。</translation>
    </message>
    <message>
        <source>%1 files were copied into class folders in %2.</source>
        <translation>已将 %1 个文件复制到 %2 中的类别文件夹。</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>1 file is back.</source>
        <translation>1 个文件已恢复原状。</translation>
    </message>
    <message>
        <source>%1 files are back.</source>
        <translation>%1 个文件已恢复原状。</translation>
    </message>
    <message>
        <source>1 file is back, not all.</source>
        <translation>1 个文件已恢复原状，并非全部。</translation>
    </message>
    <message>
        <source>%1 files are back, not all.</source>
        <translation>%1 个文件已恢复原状，并非全部。</translation>
    </message>
    <message>
        <source>1 file stays:</source>
        <translation>1 个文件保持不动：</translation>
    </message>
    <message>
        <source>%1 files stay:</source>
        <translation>%1 个文件保持不动：</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>seedling::ForecastPart</name>
    <message>
        <source>Ask what it takes</source>
        <translation>询问用量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel asking what it would take</source>
        <translation>取消询问用量</translation>
    </message>
    <message>
        <source>What it would take</source>
        <translation>会用多少</translation>
    </message>
    <message>
        <source>Not known before the first run with these settings, unless you ask.</source>
        <translation>在用这些设置第一次训练之前不得而知，除非您询问。</translation>
    </message>
    <message>
        <source>Foretold for other settings, images or labels than these.</source>
        <translation>这是针对其他设置、图像或标签的预测。</translation>
    </message>
    <message>
        <source>It would not begin: these settings take more memory than it may have.</source>
        <translation>训练不会开始：这些设置需要的内存超过允许的上限。</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>允许 %1</translation>
    </message>
    <message>
        <source>The limit of energy is what ends it.</source>
        <translation>训练会因能量上限而结束。</translation>
    </message>
    <message>
        <source>Prepares a run and tries a few steps out, without starting it: some seconds, or a minute where it first looks how hard the images are.</source>
        <translation>准备一次训练并试做几步，但不开始：需要几秒；如果要先看看图像有多难，则需要一分钟。</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
</context>
<context>
    <name>seedling::GalleryPage</name>
    <message>
        <source>Which images to show</source>
        <translation>显示哪些图像</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>图像的顺序</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>Size of the images</source>
        <translation>图像的大小</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Next to label</source>
        <translation>接下来要标注</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Model differs</source>
        <translation>模型有异议</translation>
    </message>
    <message>
        <source>Kept for checking</source>
        <translation>留作检验</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Most useful</source>
        <translation>最有用</translation>
    </message>
    <message>
        <source>First what many images look like and no label is near; later where classes meet.</source>
        <translation>先是许多图像与之相似而附近没有标签的，之后是类别交界处的。</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>按发现顺序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>最不确定</translation>
    </message>
    <message>
        <source>Lowest confidence of the model first</source>
        <translation>模型最没把握的在前</translation>
    </message>
    <message>
        <source>Most sure</source>
        <translation>最确定</translation>
    </message>
    <message>
        <source>Highest confidence of the model first</source>
        <translation>模型最有把握的在前</translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>可能是 %1</translation>
    </message>
    <message>
        <source>Chosen images</source>
        <translation>所选图像</translation>
    </message>
    <message>
        <source>There are no images yet. Drop a folder of images on the window.</source>
        <translation>还没有图像。请将图像文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>No image here has “%1” in its name.</source>
        <translation>这里没有名称含“%1”的图像。</translation>
    </message>
    <message>
        <source>Every image has a label.</source>
        <translation>每张图像都有标签。</translation>
    </message>
    <message>
        <source>Nothing is labelled yet.</source>
        <translation>还没有标注任何图像。</translation>
    </message>
    <message>
        <source>No image here yet.</source>
        <translation>这里还没有图像。</translation>
    </message>
    <message>
        <source>The model agrees with all your labels.</source>
        <translation>模型同意您的所有标签。</translation>
    </message>
    <message>
        <source>Train once to see where the model differs from your labels.</source>
        <translation>训练一次，即可看到模型与您的标签不同之处。</translation>
    </message>
    <message>
        <source>No image is kept for checking.</source>
        <translation>没有留作检验的图像。</translation>
    </message>
    <message>
        <source>Every image could be read.</source>
        <translation>所有图像都能读取。</translation>
    </message>
    <message>
        <source>No image is marked so.</source>
        <translation>没有这样标记的图像。</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>几乎相同</translation>
    </message>
    <message>
        <source>Trusted as %1</source>
        <translation>确信为 %1</translation>
    </message>
    <message>
        <source>The model trusts no image without a label to be this.</source>
        <translation>没有无标签的图像被模型确信属于此类。</translation>
    </message>
</context>
<context>
    <name>seedling::GalleryView</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>seedling::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Seedling help</source>
        <translation>Seedling 帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面列表</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有页面包含这些词。</translation>
    </message>
</context>
<context>
    <name>seedling::ImageDelegate</name>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>都不是</translation>
    </message>
</context>
<context>
    <name>seedling::ImageListModel</name>
    <message>
        <source>unreadable: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>labelled %1</source>
        <translation>已标为 %1</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>suggested %1 %2</source>
        <translation>建议 %1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n nearly the same</source>
        <translation>
            <numerusform>%1，另有 %n 张几乎相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::IntervalBar</name>
    <message>
        <source>%1, likely between %2 and %3</source>
        <translation>%1，可能在 %2 到 %3 之间</translation>
    </message>
</context>
<context>
    <name>seedling::KeyMap</name>
    <message>
        <source>Press another one.</source>
        <translation>请按其他键。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>%1 moves through the images or belongs to the menus.</source>
        <translation>%1 用于在图像间移动或属于菜单。</translation>
    </message>
    <message>
        <source>%1 means already: %2.</source>
        <translation>%1 已表示：%2。</translation>
    </message>
    <message>
        <source>%1 belongs to the class %2.</source>
        <translation>%1 属于类别 %2。</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <source>Accept all in sight</source>
        <translation>接受所有可见建议</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Exclude from everything</source>
        <translation>完全排除</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Undo and go back</source>
        <translation>撤销并返回</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <source>Loupe and back</source>
        <translation>放大镜与返回</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Not the suggested class</source>
        <translation>不是所建议的类别</translation>
    </message>
</context>
<context>
    <name>seedling::KeyRow</name>
    <message>
        <source>Click to give it another key</source>
        <translation>单击可更换按键</translation>
    </message>
</context>
<context>
    <name>seedling::LabelController</name>
    <message>
        <source>Images kept for checking take no labels: the model must not learn from them.</source>
        <translation>留作检验的图像不能标注：模型不得从中学习。</translation>
    </message>
    <message>
        <source>There is no suggestion to accept here yet. Label some images first.</source>
        <translation>这里还没有可接受的建议。请先标注一些图像。</translation>
    </message>
    <message>
        <source>Every image has a label now.</source>
        <translation>每张图像现在都有标签了。</translation>
    </message>
    <message>
        <source>All of these have a label. Going on with the others.</source>
        <translation>这些都有标签了。继续其余图像。</translation>
    </message>
    <message>
        <source>There is no class yet. Press %1 and give the first one a name.</source>
        <translation>还没有类别。按 %1 为第一个类别命名。</translation>
    </message>
    <message>
        <source>No class has the key %1. %2 adds a class.</source>
        <translation>没有类别使用按键 %1。按 %2 添加类别。</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Nothing is suggested here that could be refused.</source>
        <translation>这里没有可以拒绝的建议。</translation>
    </message>
    <message>
        <source>Not the suggested class</source>
        <translation>不是所建议的类别</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n images that are nearly the same</source>
        <translation>
            <numerusform>显示这 %n 张几乎相同的图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::LabelCurve</name>
    <message>
        <source>The newest label</source>
        <translation>最新的标签</translation>
    </message>
    <message>
        <source>The newest %1 labels</source>
        <translation>最新的 %1 个标签</translation>
    </message>
    <message>
        <source>%1 made no difference that can be told.</source>
        <translation>%1：看不出差别。</translation>
    </message>
    <message>
        <source>%1 brought about %2 points. More may help.</source>
        <translation>%1：提高约 %2 个百分点。更多标签或许有用。</translation>
    </message>
    <message>
        <source>%1 cost about %2 points. Look at what the model says about them.</source>
        <translation>%1：下降约 %2 个百分点。看看模型对它们的判断。</translation>
    </message>
    <message>
        <source>Accuracy over labels</source>
        <translation>准确率随标签数的变化</translation>
    </message>
    <message>
        <source>%1: %2, likely %3 %</source>
        <translation>%1：%2，可能为 %3 %</translation>
    </message>
</context>
<context>
    <name>seedling::LimitSlider</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>as much as it takes</source>
        <translation>需要多少用多少</translation>
    </message>
</context>
<context>
    <name>seedling::LivePanel</name>
    <message>
        <source>Next run</source>
        <translation>下一次训练</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Share of the held-back labels that the model gets right.</source>
        <translation>模型在留出标签上答对的比例。</translation>
    </message>
    <message>
        <source>Trusted without a label</source>
        <translation>无标签而可信</translation>
    </message>
    <message>
        <source>Mask rate: share of the unlabelled images whose answer is sure enough to be learnt from.</source>
        <translation>掩码率：答案足够确定、可用于学习的无标签图像所占比例。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Resident memory of the worker.</source>
        <translation>工作进程的常驻内存。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Energy of the whole run.</source>
        <translation>整次训练的能量。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Images that go through the network each second.</source>
        <translation>每秒通过网络的图像数。</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>known after the first check</source>
        <translation>首次检验后可知</translation>
    </message>
    <message>
        <source>not known: too few labels to hold any back</source>
        <translation>未知：标签太少，无法留出</translation>
    </message>
    <message>
        <source>on %1 test images</source>
        <translation>基于 %1 张测试图像</translation>
    </message>
    <message>
        <source>on %1 looked at</source>
        <translation>基于 %1 张抽查</translation>
    </message>
    <message>
        <source>on %1 held back</source>
        <translation>基于 %1 张留出</translation>
    </message>
    <message>
        <source>%1 % likely</source>
        <translation>可能为 %1 %</translation>
    </message>
    <message>
        <source>about %1 of %2 images</source>
        <translation>约 %2 张中的 %1 张</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>at its peak</source>
        <translation>峰值时</translation>
    </message>
    <message>
        <source>, %1 available</source>
        <translation>，可用 %1</translation>
    </message>
    <message>
        <source>, now %1</source>
        <translation>，当前 %1</translation>
    </message>
    <message>
        <source>, mean power %1</source>
        <translation>，平均功率 %1</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>%1 steps in %2</source>
        <translation>%2 内 %1 步</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>%1, %2 of them new</source>
        <translation>%1，其中 %2 个是新的</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>With the mean power of the last run.</source>
        <translation>按上次训练的平均功率。</translation>
    </message>
    <message>
        <source>, foretold %1</source>
        <translation>，预计 %1</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>What the last run with the same settings took.</source>
        <translation>上一次相同设置的运行所用的时间和内存。</translation>
    </message>
    <message>
        <source>The memory that these settings take is not known before the first run with them; it is foretold before its first step.</source>
        <translation>这些设置需要多少内存，在第一次使用它们运行之前无法得知；运行的第一步之前会给出预计。</translation>
    </message>
    <message>
        <source>How much memory it takes and how accurate the model is, is not known before the first run. You can go on labelling meanwhile.</source>
        <translation>需要多少内存、模型有多准确，在第一次运行之前无法得知。运行期间您可以继续标注。</translation>
    </message>
</context>
<context>
    <name>seedling::LogTab</name>
    <message>
        <source>%1  Warning: %2</source>
        <translation>%1  警告：%2</translation>
    </message>
    <message>
        <source>%1  Failed: %2</source>
        <translation>%1  失败：%2</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>训练日志</translation>
    </message>
    <message>
        <source>Nothing has happened since the project was opened.</source>
        <translation>打开项目后还没有发生任何事。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>seedling::LoupeCanvas</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>seedling::LoupePage</name>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>返回图库</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>缩放到适合窗口</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Undo and go back</source>
        <translation>撤销并返回</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
</context>
<context>
    <name>seedling::LoupePanel</name>
    <message>
        <source>About this image</source>
        <translation>关于此图像</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Why this image</source>
        <translation>为什么是这张</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Between %1 and %2, and about %3 others look like it. Its label would settle most of them.</source>
        <translation>介于 %1 和 %2 之间，约有 %3 张与它相似。标注它可解决其中大部分。</translation>
    </message>
    <message>
        <source>About %1 others look like it, and none of them is near a label yet.</source>
        <translation>约有 %1 张与它相似，且都还没有靠近标签。</translation>
    </message>
    <message>
        <source>None yet. After some labels this says what the image looks like.</source>
        <translation>暂无。标注一些图像后，这里会显示它像什么。</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>接受 %1</translation>
    </message>
    <message>
        <source>by similar images</source>
        <translation>根据相似图像</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>top folder</source>
        <translation>顶层文件夹</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>seedling::MainWindow</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>%1 labels from %2.</source>
        <translation>来自 %2 的 %1 个标签。</translation>
    </message>
    <message>
        <source>%1 of its images are not in this project.</source>
        <translation>其中 %1 张图像不在此项目中。</translation>
    </message>
    <message>
        <source>%1 with several classes were left as they are.</source>
        <translation>%1 张有多个类别，保持不变。</translation>
    </message>
    <message>
        <source>Copied into the class folders of %1.</source>
        <translation>已复制到 %1 的类别文件夹。</translation>
    </message>
    <message>
        <source>The labels are in %1.</source>
        <translation>标签已保存到 %1。</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Looking through %1: %2 images so far</source>
        <translation>正在查找 %1：目前 %2 张图像</translation>
    </message>
    <message>
        <source>%1 images added.</source>
        <translation>已添加 %1 张图像。</translation>
    </message>
    <message>
        <source>%1 new images were found in the folder.</source>
        <translation>在文件夹中发现 %1 张新图像。</translation>
    </message>
    <message>
        <source>%1 moved images were found again.</source>
        <translation>重新找到 %1 张移动过的图像。</translation>
    </message>
    <message>
        <source>Some images are no longer where they were. Connect the drive they are on, or put them back, and open the project again.</source>
        <translation>有些图像已不在原处。请连接其所在磁盘或放回原处，然后重新打开项目。</translation>
    </message>
    <message>
        <source>A run goes on. Stop it before opening another project.</source>
        <translation>训练正在进行。请先停止再打开其他项目。</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>%1 is open in another window. This one shows it and changes nothing.</source>
        <translation>%1 已在另一个窗口中打开。此窗口只显示，不作更改。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>That is a single image.</source>
        <translation>这是单张图像。</translation>
    </message>
    <message>
        <source>Drop the folder that holds the images.</source>
        <translation>请拖放包含图像的文件夹。</translation>
    </message>
    <message>
        <source>What should become of %1?</source>
        <translation>如何处理 %1？</translation>
    </message>
    <message>
        <source>Take its labels</source>
        <translation>读取其标签</translation>
    </message>
    <message>
        <source>Open its images</source>
        <translation>打开其图像</translation>
    </message>
    <message>
        <source>Add to this project</source>
        <translation>添加到此项目</translation>
    </message>
    <message>
        <source>Open on its own</source>
        <translation>单独打开</translation>
    </message>
    <message>
        <source>Done. Every image now has a suggestion: Enter accepts it.</source>
        <translation>完成。现在每张图像都有建议：按 Enter 接受。</translation>
    </message>
    <message>
        <source>The model is kept. The images were not predicted.</source>
        <translation>模型已保留，但没有预测图像。</translation>
    </message>
    <message>
        <source>Nothing is learnt any more until you train.</source>
        <translation>在您训练之前不再学习。</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Train once: there is no model to use yet.</source>
        <translation>请先训练一次：还没有可用的模型。</translation>
    </message>
    <message>
        <source>Run %1 stopped at step %2 and can go on from there.</source>
        <translation>第 %1 次训练停在第 %2 步，可以从那里继续。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Keep what it has</source>
        <translation>保留已有结果</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>That is there as soon as a project is open.</source>
        <translation>打开项目后即可使用。</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
</context>
<context>
    <name>seedling::MapBar</name>
    <message>
        <source>Show in gallery</source>
        <translation>在图库中显示</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>1 image selected</source>
        <translation>已选择 1 张图像</translation>
    </message>
    <message>
        <source>%1 images selected</source>
        <translation>已选择 %1 张图像</translation>
    </message>
    <message>
        <source>The key of a class labels them all; one undo takes it back.</source>
        <translation>按类别的按键即可为它们全部加标签；撤销一次即可收回。</translation>
    </message>
    <message>
        <source>Draw around images to select them. Shift adds, Alt removes.</source>
        <translation>圈出图像即可选择。按住 Shift 添加，按住 Alt 移除。</translation>
    </message>
</context>
<context>
    <name>seedling::MapHead</name>
    <message>
        <source>Colour by the model&apos;s answer</source>
        <translation>按模型的答案着色</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Neighbourhoods (t-SNE)</source>
        <translation>邻域 (t-SNE)</translation>
    </message>
    <message>
        <source>The view from which all images lie furthest apart (principal components). Far apart means different; groups may cover each other.</source>
        <translation>所有图像分得最开的视角（主成分）。相距远即差别大；各组可能互相遮挡。</translation>
    </message>
    <message>
        <source>Images that resemble each other lie together (t-SNE). Groups come out clearly; how far one group lies from another says little.</source>
        <translation>相似的图像聚在一起 (t-SNE)。各组清晰可见；组与组之间的距离说明不了什么。</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>地图的进度</translation>
    </message>
    <message>
        <source>There are no answers yet. Label some images, or train.</source>
        <translation>还没有答案。请为一些图像加标签，或开始训练。</translation>
    </message>
    <message>
        <source>The overview is being worked out.</source>
        <translation>正在计算总览。</translation>
    </message>
    <message>
        <source>Neighbourhoods are being worked out, %1. The picture settles.</source>
        <translation>正在计算邻域，%1。画面会逐渐稳定。</translation>
    </message>
</context>
<context>
    <name>seedling::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>seedling::MapProjector</name>
    <message>
        <source>There was not enough memory to draw the map.</source>
        <translation>内存不足，无法绘制地图。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
</context>
<context>
    <name>seedling::MapTab</name>
    <message>
        <source>There are no images yet</source>
        <translation>还没有图像</translation>
    </message>
    <message>
        <source>The map is being made</source>
        <translation>正在制作地图</translation>
    </message>
    <message>
        <source>When a folder of images is open, you see here which of them are alike.</source>
        <translation>打开图像文件夹后，可在此看到哪些图像彼此相似。</translation>
    </message>
    <message>
        <source>All images are compared in the background as soon as a project is open, and again when a run has ended; not while one goes on. The map comes up here by itself.</source>
        <translation>打开项目后，后台即开始比较所有图像，训练结束后会再次比较；训练进行时不比较。地图会自动出现在这里。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Select some images first: draw around them.</source>
        <translation>请先选择一些图像：将它们圈出。</translation>
    </message>
    <message>
        <source>Selected on the map</source>
        <translation>在地图上选择的</translation>
    </message>
</context>
<context>
    <name>seedling::MapView</name>
    <message>
        <source>Map of the images</source>
        <translation>图像地图</translation>
    </message>
</context>
<context>
    <name>seedling::MeasureRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>%1 of %2 s. %3</source>
        <translation>%1 / %2 秒。%3</translation>
    </message>
</context>
<context>
    <name>seedling::MessageLine</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>seedling::MeterDesk</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>无法读取工作进程的回答。</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>请安装同一版本的窗口程序和 seedling-cli。</translation>
    </message>
</context>
<context>
    <name>seedling::MeterListPart</name>
    <message>
        <source>used</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>can be read, not used</source>
        <translation>可以读取，未使用</translation>
    </message>
    <message>
        <source>there, but may not be read</source>
        <translation>存在，但无权读取</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>there, but does not move</source>
        <translation>存在，但没有变化</translation>
    </message>
    <message>
        <source>there, but it has just jumped</source>
        <translation>存在，但刚刚跳变</translation>
    </message>
    <message>
        <source>What it sees is known better from a meter that is used.</source>
        <translation>它测到的部分由使用中的电表测得更准。</translation>
    </message>
    <message>
        <source>See &quot;Make it more exact&quot; below.</source>
        <translation>请看下面的“使其更精确”。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>数据从何而来</translation>
    </message>
    <message>
        <source>The meters are being read.</source>
        <translation>正在读取电表。</translation>
    </message>
    <message>
        <source>Reading the meters …</source>
        <translation>正在读取电表…</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 What is shown here is as of %2.</source>
        <translation>%1 这里显示的是 %2 的情况。</translation>
    </message>
    <message>
        <source>A run would be metered by: %1. Just now the machine used %2 (%3).</source>
        <translation>运行将由以下方式计量：%1。刚才机器使用了 %2（%3）。</translation>
    </message>
    <message>
        <source>Command that lets %1 be read</source>
        <translation>允许读取 %1 的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>复制 %1 的命令</translation>
    </message>
</context>
<context>
    <name>seedling::MetricCard</name>
    <message>
        <source>no news for %1 s</source>
        <translation>%1 秒没有消息</translation>
    </message>
</context>
<context>
    <name>seedling::MetricTable</name>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>seedling::MetricTableView</name>
    <message>
        <source>Figures of the run, by step</source>
        <translation>按步列出的训练数据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Every figure that was recorded, in the units of its name.</source>
        <translation>记录的所有数据，单位见名称。</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Back to the charts</source>
        <translation>返回图表</translation>
    </message>
    <message>
        <source>Every figure of the chart “%1”.</source>
        <translation>图表“%1”的全部数值。</translation>
    </message>
</context>
<context>
    <name>seedling::ModelCard</name>
    <message>
        <source>%1 weights</source>
        <translation>%1 个权重</translation>
    </message>
    <message>
        <source>%1 million weights</source>
        <translation>%1 百万个权重</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>There is no model yet. Train once.</source>
        <translation>还没有模型。请训练一次。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Right, by class</source>
        <translation>按类别的正确率</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>%1 % likely, n = %2</source>
        <translation>可能为 %1 %，n = %2</translation>
    </message>
    <message>
        <source>accuracy not known</source>
        <translation>准确率未知</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算量</translation>
    </message>
</context>
<context>
    <name>seedling::OptionForm</name>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>Reset %1 changed</source>
        <translation>重置已更改的 %1 项</translation>
    </message>
    <message>
        <source>Memory and energy: see Cost</source>
        <translation>内存和能量：见“开销”</translation>
    </message>
    <message>
        <source>Research: it learns without backpropagation, on a network that settles at an energy. On a processor that is many times the work; the tab Settling shows what for.</source>
        <translation>研究用途：不用反向传播来学习，网络会在一个能量上稳定下来。在处理器上这要多出许多倍的计算；“稳定过程”页说明为什么这样做。</translation>
    </message>
</context>
<context>
    <name>seedling::OptionRow</name>
    <message>
        <source>Back to the value of the preset</source>
        <translation>恢复为预设值</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Weights of PyTorch (*.pth *.pt *.bin);;All files (*)</source>
        <translation>PyTorch 权重 (*.pth *.pt *.bin);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>seedling::PredictDrop</name>
    <message>
        <source>Drop an image or a folder here</source>
        <translation>将图像或文件夹拖到此处</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>图像…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>正在询问模型</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%2 张图像中的 %1 张</translation>
    </message>
    <message>
        <source>Looking for images: %1 so far</source>
        <translation>正在查找图像：目前 %1 张</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Stop the camera</source>
        <translation>关闭摄像头</translation>
    </message>
</context>
<context>
    <name>seedling::PresetPicker</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>1 option changed.</source>
        <translation>更改了 1 个选项。</translation>
    </message>
    <message>
        <source>%1 options changed.</source>
        <translation>更改了 %1 个选项。</translation>
    </message>
</context>
<context>
    <name>seedling::PretrainedNote</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>无法读取工作进程的回答。</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>请安装同一版本的窗口程序和 seedling-cli。</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>%1 from torchvision, %2 million parameters, SHA-256 %3…</source>
        <translation>torchvision 的 %1，%2 百万参数，SHA-256 %3…</translation>
    </message>
    <message>
        <source>TorchScript encoder with %1 features, %2 million parameters, SHA-256 %3…</source>
        <translation>TorchScript 编码器，%1 个特征，%2 百万参数，SHA-256 %3…</translation>
    </message>
    <message>
        <source>Its weights cannot go on learning: only the last layer can.</source>
        <translation>它的权重不能继续学习：只有最后一层可以。</translation>
    </message>
    <message>
        <source>Use it frozen</source>
        <translation>以冻结方式使用</translation>
    </message>
</context>
<context>
    <name>seedling::ProgressTab</name>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>还没有训练过</translation>
    </message>
    <message>
        <source>Label a few images of each class, then press Train. Here you see how well it goes, and what it costs, while you go on labelling.</source>
        <translation>每个类别标注几张图像，然后按“训练”。您在继续标注的同时，可在此看到效果和代价。</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>run-%1.csv</source>
        <translation>run-%1.csv</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Use a smaller batch</source>
        <translation>改用更小的批次</translation>
    </message>
    <message>
        <source>Go on without the limit</source>
        <translation>不设限额继续</translation>
    </message>
</context>
<context>
    <name>seedling::ProjectModel</name>
    <message>
        <source>This class is gone.</source>
        <translation>该类别已不存在。</translation>
    </message>
    <message>
        <source>The project is open in another window; this one only looks.</source>
        <translation>该项目已在另一个窗口中打开；此窗口只能查看。</translation>
    </message>
    <message>
        <source>Go on there, or close that window and open the project here again.</source>
        <translation>请在那里继续，或关闭那个窗口后在此重新打开项目。</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>已训练</translation>
    </message>
</context>
<context>
    <name>seedling::ProjectOpener</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>Check the name, or connect the drive it is on.</source>
        <translation>请检查名称，或连接其所在磁盘。</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>the sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>seedling::QtConvert</name>
    <message>
        <source>image %1</source>
        <translation>图像 %1</translation>
    </message>
</context>
<context>
    <name>seedling::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>seedling::RecentRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Opens the project</source>
        <translation>打开该项目</translation>
    </message>
    <message>
        <source>Its file was not found. Takes it off the list.</source>
        <translation>未找到其文件。将其从列表中移除。</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 个标签</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>. Moved, deleted, or on a drive that is not connected.</source>
        <translation>。已移动、已删除或位于未连接的磁盘上。</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>未找到文件</translation>
    </message>
</context>
<context>
    <name>seedling::ReviewPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>%1 of %2 images of the test part were right.</source>
        <translation>测试部分的 %2 张图像中 %1 张正确。</translation>
    </message>
    <message>
        <source>%1 of %2 labels that were held back were right.</source>
        <translation>留出的 %2 个标签中 %1 个正确。</translation>
    </message>
    <message>
        <source>Not known: too few labels to hold any back, and no test part.</source>
        <translation>未知：标签太少无法留出，也没有测试部分。</translation>
    </message>
    <message>
        <source>Known after the first run.</source>
        <translation>第一次训练后可知。</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>Done enough?</source>
        <translation>标注够了吗？</translation>
    </message>
</context>
<context>
    <name>seedling::ReviewTab</name>
    <message>
        <source>Where it is wrong</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>Rows: what it is. Columns: what the model said.</source>
        <translation>行：实际类别。列：模型的回答。</translation>
    </message>
    <message>
        <source>Images of the chosen cell</source>
        <translation>所选格子的图像</translation>
    </message>
    <message>
        <source>Images the model is torn about</source>
        <translation>模型犹豫的图像</translation>
    </message>
    <message>
        <source>%1 of %2 test images</source>
        <translation>%2 张测试图像中的 %1 张</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>还没有可检查的内容</translation>
    </message>
    <message>
        <source>After the first run you see here which classes are mixed up, and which of your labels the model doubts.</source>
        <translation>第一次训练后，可在此看到哪些类别被混淆，以及模型怀疑您的哪些标签。</translation>
    </message>
    <message>
        <source>The run goes on</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>When it has ended, you see here where it is wrong.</source>
        <translation>结束后可在此看到错在哪里。</translation>
    </message>
    <message>
        <source>Measuring on the test part</source>
        <translation>正在测试部分上测量</translation>
    </message>
    <message>
        <source>%1 images are looked at.</source>
        <translation>正在查看 %1 张图像。</translation>
    </message>
    <message>
        <source>There is no test part</source>
        <translation>没有测试部分</translation>
    </message>
    <message>
        <source>A test part is a set of images with known classes that is never trained on. Add one as a folder named &quot;test&quot; beside &quot;train&quot;, and the mistakes are shown here.</source>
        <translation>测试部分是类别已知且从不用于训练的图像。请在“train”旁添加名为“test”的文件夹，错误就会显示在这里。</translation>
    </message>
    <message>
        <source>The run could not be measured</source>
        <translation>无法测量该次训练</translation>
    </message>
    <message>
        <source>No mistakes on the test part</source>
        <translation>测试部分上没有错误</translation>
    </message>
    <message>
        <source>Choose a cell to see its images</source>
        <translation>选择一个格子以查看其图像</translation>
    </message>
    <message>
        <source>%1 read as %2, %3 of %4</source>
        <translation>%1 读作 %2，%4 张中的 %3 张</translation>
    </message>
    <message>
        <source>%1 recognised, %2 of %3</source>
        <translation>%1 识别正确，%3 张中的 %2 张</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>%1 与 %2 之间</translation>
    </message>
    <message>
        <source>The model is torn between %1 and %2 on %3, closest first. Labelling these settles the most.</source>
        <translation>模型在%3上于 %1 和 %2 之间犹豫，最接近的在前。标注它们最有用。</translation>
    </message>
    <message>
        <source>1 more image</source>
        <translation>另外 1 张图像</translation>
    </message>
    <message>
        <source>%1 more images</source>
        <translation>另外 %1 张图像</translation>
    </message>
    <message>
        <source>Label 1 image</source>
        <translation>标注 1 张图像</translation>
    </message>
    <message>
        <source>Label %1 images</source>
        <translation>标注 %1 张图像</translation>
    </message>
</context>
<context>
    <name>seedling::RunActions</name>
    <message>
        <source>Run %1 is deleted; %2 are free again.</source>
        <translation>已删除第 %1 次训练，释放了 %2。</translation>
    </message>
    <message>
        <source>%1 runs are deleted; %2 are free again.</source>
        <translation>已删除 %1 次训练，释放了 %2。</translation>
    </message>
    <message>
        <source>The report is written: %1</source>
        <translation>报告已写好：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Another window has this project open. Do it there.</source>
        <translation>另一个窗口已打开此项目，请在那里操作。</translation>
    </message>
    <message>
        <source>Reading what %1 says…</source>
        <translation>正在读取%1的回答…</translation>
    </message>
    <message>
        <source>%1 is in use until a newer one ends.</source>
        <translation>正在使用%1，直到更新的训练结束。</translation>
    </message>
    <message>
        <source>It has no answer for 1 image.</source>
        <translation>它对 1 张图像没有回答。</translation>
    </message>
    <message>
        <source>It has no answers for %1 images.</source>
        <translation>它对 %1 张图像没有回答。</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在写报告…</translation>
    </message>
    <message>
        <source>%1 is still being trained. Stop it first, or choose others.</source>
        <translation>%1仍在进行。请先停止，或选择其他训练。</translation>
    </message>
    <message>
        <source>Delete run %1 and its model (%2)?</source>
        <translation>删除第 %1 次训练及其模型（%2）？</translation>
    </message>
    <message>
        <source>Delete %1 runs and their models (%2)?</source>
        <translation>删除 %1 次训练及其模型（%2）？</translation>
    </message>
    <message>
        <source>Then %1 is in use.</source>
        <translation>之后将使用%1。</translation>
    </message>
    <message>
        <source>Then no model is left.</source>
        <translation>之后将没有模型。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>seedling::RunCharts</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Share of the held-back labels that the model gets right, with the 95 % Wilson interval.</source>
        <translation>模型在留出标签上答对的比例，附 95 % Wilson 区间。</translation>
    </message>
    <message>
        <source>Trusted without a label</source>
        <translation>无标签而可信</translation>
    </message>
    <message>
        <source>Mask rate: share of the unlabelled images whose answer is sure enough to be learnt from.</source>
        <translation>掩码率：答案足够确定、可用于学习的无标签图像所占比例。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Cross-entropy on labelled images, and on unlabelled ones that are trusted.</source>
        <translation>有标签图像以及可信的无标签图像上的交叉熵。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Energy since the run began, with its likely range; below, the power.</source>
        <translation>训练开始以来的能量及其可能范围；下方为功率。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Images that go through the network each second, all views counted.</source>
        <translation>每秒通过网络的图像数，所有视图都计入。</translation>
    </message>
    <message>
        <source>not known: too few labels to hold any back</source>
        <translation>未知：标签太少，无法留出</translation>
    </message>
    <message>
        <source>%1 % likely</source>
        <translation>可能为 %1 %</translation>
    </message>
    <message>
        <source>on %1 test images</source>
        <translation>基于 %1 张测试图像</translation>
    </message>
    <message>
        <source>on %1 held back</source>
        <translation>基于 %1 张留出</translation>
    </message>
    <message>
        <source>about %1 of %2 images</source>
        <translation>约 %2 张中的 %1 张</translation>
    </message>
    <message>
        <source>labelled + unlabelled</source>
        <translation>有标签 + 无标签</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>no news for %1 s</source>
        <translation>%1 秒没有消息</translation>
    </message>
    <message>
        <source>foretold %1</source>
        <translation>预计 %1</translation>
    </message>
    <message>
        <source>Resident memory of the worker, and what it is for; the activations as a forward pass leaves them.</source>
        <translation>工作进程的常驻内存及其用途；激活值为前向传播结束时的大小。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Share of every class in what was trusted since the check before; the fuller the colour, the larger. Beside it the threshold of every class.</source>
        <translation>自上次检验以来各类别在可信图片中所占的份额；颜色越深，份额越大。旁边是各类别的阈值。</translation>
    </message>
    <message>
        <source>Share of what is trusted, by class</source>
        <translation>各类别在可信图片中的份额</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step size of the optimizer, as the plan of the run has it.</source>
        <translation>优化器的步长，按本次训练的计划。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Confidence from which the answer for an image without a label is trusted.</source>
        <translation>无标签图片的答案达到该置信度即被信任。</translation>
    </message>
    <message>
        <source>%1 most, %2 least (%3)</source>
        <translation>%1 最多，%2 最少（%3）</translation>
    </message>
</context>
<context>
    <name>seedling::RunControls</name>
    <message>
        <source>predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>Stop predicting</source>
        <translation>停止预测</translation>
    </message>
    <message>
        <source>The model is kept. Without an answer for every image the run suggests nothing until it goes on.</source>
        <translation>模型会保留。在没有为每张图像给出答案之前，这次运行不会提出建议，直到继续运行。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>训练选项</translation>
    </message>
    <message>
        <source>Ends the run at the next safe point. The model so far is kept and answers for every image.</source>
        <translation>在下一个安全点结束训练。保留目前的模型，并为每张图像作答。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Learn from the labels and all images</source>
        <translation>从标签和所有图像中学习</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Training options, %1 changed</source>
        <translation>训练选项，已更改 %1 项</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <translation>已暂停，剩余 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在检验</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Options of the next run</source>
        <translation>下一次训练的选项</translation>
    </message>
</context>
<context>
    <name>seedling::RunEnergyPart</name>
    <message>
        <source>Known after the first seconds of the run.</source>
        <translation>运行几秒钟后就会知道。</translation>
    </message>
    <message>
        <source>This run has recorded no energy.</source>
        <translation>此次运行没有记录能耗。</translation>
    </message>
    <message>
        <source>This run has not come to an end, so nothing was summed up. Go on with it, or see its course under Progress.</source>
        <translation>此次运行没有结束，因此没有汇总。请继续运行，或在“进度”中查看其过程。</translation>
    </message>
    <message>
        <source>What the machine uses at rest was not known. Measure it once below; runs from then on show this.</source>
        <translation>不知道机器空闲时用多少电。请在下面测量一次；此后的运行会显示此项。</translation>
    </message>
    <message>
        <source>The system does not say how busy all programs together were, as is usual in containers. Run on the machine itself.</source>
        <translation>系统没有说明所有程序总共有多忙，这在容器中很常见。请直接在物理机上运行。</translation>
    </message>
    <message>
        <source>It is a share of what is above idle.</source>
        <translation>它是高于空闲部分的一个份额。</translation>
    </message>
    <message>
        <source>%1 of it measured</source>
        <translation>其中 %1 为实测</translation>
    </message>
    <message>
        <source>No run yet. The first one tells what learning costs here.</source>
        <translation>还没有运行。第一次运行会说明在这里学习的代价。</translation>
    </message>
    <message>
        <source>Whole machine</source>
        <translation>整台机器</translation>
    </message>
    <message>
        <source>All that the machine used during the run, as far as it is metered.</source>
        <translation>运行期间机器用掉的全部电能，以能计量到的为限。</translation>
    </message>
    <message>
        <source>Above idle</source>
        <translation>高于空闲</translation>
    </message>
    <message>
        <source>What it used over what it uses at rest.</source>
        <translation>超出空闲时用量的部分。</translation>
    </message>
    <message>
        <source>Share of this process</source>
        <translation>本进程的份额</translation>
    </message>
    <message>
        <source>Of what is above idle, the part of the run, by its processor time.</source>
        <translation>在高于空闲的部分中，按处理器时间归于此次运行的份额。</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>此次运行</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <translation>%1，截至目前</translation>
    </message>
    <message>
        <source>No news of the run for %1 s.</source>
        <translation>已有 %1 秒没有运行的消息。</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算量</translation>
    </message>
    <message>
        <source>Counted: forward, backward and the optimizer&apos;s.</source>
        <translation>统计所得：前向、反向以及优化器的运算。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Mean power of the machine</source>
        <translation>机器的平均功率</translation>
    </message>
    <message>
        <source>Carbon: %1 CO₂e at %2 g/kWh (%3).</source>
        <translation>碳排放：%1 CO₂e，按 %2 g/kWh（%3）。</translation>
    </message>
    <message>
        <source>Carbon: known when the meters have answered.</source>
        <translation>碳排放：电表回答后才知道。</translation>
    </message>
    <message>
        <source>Carbon: – The run has no figure for its electricity.</source>
        <translation>碳排放：– 此次运行没有电力的数值。</translation>
    </message>
</context>
<context>
    <name>seedling::RunEvaluations</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>无法读取工作进程的回答。</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>请安装同一版本的窗口程序和 seedling-cli。</translation>
    </message>
</context>
<context>
    <name>seedling::RunHead</name>
    <message>
        <source>predicting every image</source>
        <translation>正在预测每张图像</translation>
    </message>
    <message>
        <source>starting the worker</source>
        <translation>正在启动工作进程</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>pausing after this step</source>
        <translation>本步之后暂停</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在检验</translation>
    </message>
    <message>
        <source>stopping at the next safe point</source>
        <translation>将在下一个安全点停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped, model kept</source>
        <translation>已停止，模型已保留</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新的训练</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1，共约 %2</translation>
    </message>
    <message>
        <source>updated now</source>
        <translation>刚刚更新</translation>
    </message>
    <message>
        <source>no news for %1 s</source>
        <translation>%1 秒没有消息</translation>
    </message>
    <message>
        <source>updated %1 s ago</source>
        <translation>%1 秒前更新</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
</context>
<context>
    <name>seedling::RunListModel</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>This run is shown.</source>
        <translation>正在显示该次训练。</translation>
    </message>
    <message>
        <source>Click to show this run; tick it to draw it beside the other.</source>
        <translation>单击显示该次训练；勾选则与另一次并排绘制。</translation>
    </message>
</context>
<context>
    <name>seedling::RunListView</name>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
</context>
<context>
    <name>seedling::RunPanel</name>
    <message>
        <source>No runs yet.</source>
        <translation>还没有训练记录。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>Run %1 against run %2</source>
        <translation>第 %1 次与第 %2 次训练比较</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止条件</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>Nothing gained for 1 check</source>
        <translation>1 次检查无提升</translation>
    </message>
    <message>
        <source>Nothing gained for %1 checks</source>
        <translation>连续 %1 次检查无提升</translation>
    </message>
    <message>
        <source>Energy reaches %1</source>
        <translation>能量达到 %1</translation>
    </message>
    <message>
        <source>Memory passes %1</source>
        <translation>内存超过 %1</translation>
    </message>
    <message>
        <source>1 % more costs over %1</source>
        <translation>再提高 1 % 耗能超过 %1</translation>
    </message>
    <message>
        <source>Cost of the next run</source>
        <translation>下一次训练的开销</translation>
    </message>
    <message>
        <source>How much memory and energy it may take, and what it would take</source>
        <translation>可以用多少内存和能量，以及会用多少</translation>
    </message>
</context>
<context>
    <name>seedling::RunTableModel</name>
    <message>
        <source>%1, in use</source>
        <translation>%1，使用中</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>对比中</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Likely, %</source>
        <translation>可能范围，%</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Energy is</source>
        <translation>能耗来源</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算量</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>seedling::RunTableView</name>
    <message>
        <source>All runs</source>
        <translation>所有训练</translation>
    </message>
    <message>
        <source>Enter shows a run, C compares it with the shown one, U uses its model, Delete deletes it, S sorts by the column.</source>
        <translation>回车显示训练，C 与所显示的对比，U 使用其模型，Delete 删除，S 按该列排序。</translation>
    </message>
</context>
<context>
    <name>seedling::RunsTab</name>
    <message>
        <source>Use this run</source>
        <translation>使用此训练</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save the table of runs</source>
        <translation>保存训练表</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Draws this run beside the one that is shown (C).</source>
        <translation>将此训练画在所显示训练的旁边（C）。</translation>
    </message>
    <message>
        <source>All about this run as one page for a browser.</source>
        <translation>将此训练的全部内容写成一个网页。</translation>
    </message>
    <message>
        <source>Deletes all runs that are selected, after a question (Delete).</source>
        <translation>询问后删除所有选中的训练（Delete）。</translation>
    </message>
    <message>
        <source>Accuracy for what it took</source>
        <translation>准确率与代价</translation>
    </message>
    <message>
        <source>The line joins the runs that no other run beats: more accurate for the same, or as accurate for less (Pareto front).</source>
        <translation>折线连接没有被其他训练超过的训练：同样代价下更准确，或同样准确而代价更小（帕累托前沿）。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What accuracy is compared with</source>
        <translation>与准确率对比的量</translation>
    </message>
    <message>
        <source>Accuracy of the runs for what they took</source>
        <translation>各次训练的准确率与代价</translation>
    </message>
    <message>
        <source>Settings in which run %1 and run %2 differ</source>
        <translation>第 %1 次与第 %2 次训练的不同设置</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>None: they were trained alike.</source>
        <translation>没有：它们的训练方式相同。</translation>
    </message>
    <message>
        <source>Enter shows a run, C compares another with it.</source>
        <translation>回车显示一次训练，C 将另一次与它对比。</translation>
    </message>
    <message>
        <source>Its model is in use already.</source>
        <translation>它的模型已在使用。</translation>
    </message>
    <message>
        <source>From now on its model suggests, predicts and is exported, until a newer run ends (U). Labels stay as they are.</source>
        <translation>从现在起由它的模型给出建议、预测并导出，直到更新的训练结束（U）。标签保持不变。</translation>
    </message>
</context>
<context>
    <name>seedling::SettlingTab</name>
    <message>
        <source>On a processor this costs more: the network takes many sweeps to settle where an ordinary one answers in a single pass. It is studied because each weight learns from nothing but what is active on its two sides, in two settled states: no errors have to be sent back through the layers. An analog circuit settles by itself, as its physics has it, and could learn where its weights are. Whether that pays for networks of a useful size is open.</source>
        <translation>在处理器上这样做代价更高：普通网络一次计算就能回答，而这种网络要经过许多轮才能稳定下来。人们研究它，是因为每个权重只从两个稳定状态中自己两侧的活动来学习：误差不必逐层传回。模拟电路靠自身的物理规律就会稳定下来，可以在权重所在之处学习。对于有实用规模的网络这是否划算，目前尚无定论。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Mean energy of an image after each sweep, without the push. On the shaded ground the last layer is pushed by the loss.</source>
        <translation>每轮之后一张图像的平均能量，不计推动。在有底色的区域，最后一层受到损失的推动。</translation>
    </message>
    <message>
        <source>Largest move</source>
        <translation>最大变动</translation>
    </message>
    <message>
        <source>Residual: how far the unit that moved most has moved in a sweep, of a range from 0 to 1. The smaller, the more the network has settled.</source>
        <translation>残差：一轮中变动最大的单元变动了多少，单元的范围是 0 到 1。越小，网络越稳定。</translation>
    </message>
    <message>
        <source>What it costs, and why</source>
        <translation>代价与原因</translation>
    </message>
    <message>
        <source>On analog hardware</source>
        <translation>在模拟硬件上</translation>
    </message>
    <message>
        <source>How the network of %1 settles</source>
        <translation>%1 的网络如何稳定下来</translation>
    </message>
    <message>
        <source>It is looked at before the first step.</source>
        <translation>会在第一步之前查看。</translation>
    </message>
    <message>
        <source>Not recorded in this run.</source>
        <translation>本次训练未记录。</translation>
    </message>
    <message>
        <source>settled, mean of %1 images</source>
        <translation>稳定后，%1 张图像的平均</translation>
    </message>
    <message>
        <source>in the last of %1 sweeps</source>
        <translation>%1 轮中的最后一轮</translation>
    </message>
</context>
<context>
    <name>seedling::SpotCheckPart</name>
    <message>
        <source>Spot check</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>Another %1 would narrow the range to about %2 %.</source>
        <translation>再查 %1 张可将范围缩小到约 %2 %。</translation>
    </message>
    <message>
        <source>%1 of %2 images drawn at random were right.</source>
        <translation>随机抽取的 %2 张图像中 %1 张正确。</translation>
    </message>
    <message>
        <source>Say yes or no to %1 images drawn at random, and you know how far the model can be trusted with the rest.</source>
        <translation>对随机抽取的 %1 张图像回答是或否，就能知道其余图像上模型有多可信。</translation>
    </message>
    <message>
        <source>Go on, %1 are left</source>
        <translation>继续，还剩 %1 张</translation>
    </message>
    <message>
        <source>Check %1 more</source>
        <translation>再查 %1 张</translation>
    </message>
    <message>
        <source>Check %1 images</source>
        <translation>检查 %1 张图像</translation>
    </message>
    <message>
        <source>Every image without a label was looked at.</source>
        <translation>所有无标签图像都已看过。</translation>
    </message>
</context>
<context>
    <name>seedling::SpotCheckView</name>
    <message>
        <source>Spot check</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>Progress of the spot check</source>
        <translation>抽查进度</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nobody could tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>稍后继续</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>这是 %1 吗？</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
</context>
<context>
    <name>seedling::StateList</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>To label</source>
        <translation>待标注</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Kept for checking</source>
        <translation>留作检验</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>seedling::StateRow</name>
    <message>
        <source>%1: %2 images</source>
        <translation>%1：%2 张图像</translation>
    </message>
</context>
<context>
    <name>seedling::StatusLine</name>
    <message>
        <source>Works offline. Your images stay where they are.</source>
        <translation>离线工作。图像留在原处。</translation>
    </message>
    <message>
        <source>You can go on labelling. New labels join at the next check.</source>
        <translation>您可以继续标注。新标签会在下次检验时加入。</translation>
    </message>
    <message>
        <source>Drop a folder of images on the window.</source>
        <translation>请将图像文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>Press %1 to name the first class.</source>
        <translation>按 %1 为第一个类别命名。</translation>
    </message>
    <message>
        <source>Press %1 to name a second class: telling apart needs two.</source>
        <translation>按 %1 为第二个类别命名：区分需要两个类别。</translation>
    </message>
    <message>
        <source>%1 has no labels yet: give it %2.</source>
        <translation>%1 还没有标签：请给它 %2 个。</translation>
    </message>
    <message>
        <source>%1 has %2: add %3 more.</source>
        <translation>%1 有 %2：请再添加 %3 个。</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 个标签</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
    <message>
        <source>Enough to train: press F5. More %1 would help most.</source>
        <translation>可以训练了：按 F5。多标一些 %1 最有帮助。</translation>
    </message>
    <message>
        <source>Accept or correct the most useful images, then train again: F5.</source>
        <translation>接受或更正最有用的图像，然后再次训练：F5。</translation>
    </message>
    <message>
        <source>Enough to train: press F5.</source>
        <translation>可以训练了：按 F5。</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <source>Link of the message</source>
        <translation>消息中的链接</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>Stop learning from the images</source>
        <translation>停止从图像中学习</translation>
    </message>
    <message>
        <source>Stop learning from the images. What was learnt is kept for the next run.</source>
        <translation>停止从图像中学习。已学到的内容会保留给下一次训练。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 张无法读取</translation>
    </message>
    <message>
        <source>Learning from the images</source>
        <translation>正在从图像中学习</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>正在比较图像</translation>
    </message>
    <message>
        <source>What all images look like, without labels. The next run starts from there.</source>
        <translation>不用标签，学习所有图像的样子。下一次训练从这里开始。</translation>
    </message>
    <message>
        <source>So that similar images can be suggested.</source>
        <translation>以便给出相似图像的建议。</translation>
    </message>
    <message>
        <source>So that images which show nearly the same take one key.</source>
        <translation>以便内容几乎相同的图像只需按一次键。</translation>
    </message>
</context>
<context>
    <name>seedling::Stepper</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
</context>
<context>
    <name>seedling::SuggestionBar</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>with different suggestions</source>
        <translation>建议各不相同</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 张</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <source>Label all</source>
        <translation>全部标注</translation>
    </message>
    <message numerus="yes">
        <source>%n images nearly the same</source>
        <translation>
            <numerusform>%n 张几乎相同的图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::ThumbnailLoader</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>无权访问</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>seedling::Tour</name>
    <message>
        <source>Bring your images</source>
        <translation>放入您的图像</translation>
    </message>
    <message>
        <source>Label a few with single keys</source>
        <translation>用单个按键标注几张</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Use the model</source>
        <translation>使用模型</translation>
    </message>
    <message>
        <source>Drop a folder of images on the window, or try the sample. The images stay where they are.</source>
        <translation>把图像文件夹拖到窗口上，或试用示例。图像留在原处。</translation>
    </message>
    <message>
        <source>Each class has a key. Press it, and the next image comes that helps most. Four images a class can be enough.</source>
        <translation>每个类别都有一个按键。按下它，下一张最有帮助的图像就会出现。每个类别四张图像就可能足够。</translation>
    </message>
    <message>
        <source>Press F5. It learns from all images, labelled or not, and you can go on labelling meanwhile.</source>
        <translation>按 F5。它从所有图像中学习，无论是否有标签，期间您可以继续标注。</translation>
    </message>
    <message>
        <source>Then every image has an answer. Look some of them over, try new images, and export the model. F1 opens the help wherever you are.</source>
        <translation>之后每张图像都有答案。查看其中一些，试用新图像，并导出模型。在任何地方按 F1 都可打开帮助。</translation>
    </message>
</context>
<context>
    <name>seedling::TourCard</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <translation>Alt+N</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>seedling::TrainPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>稳定过程</translation>
    </message>
</context>
<context>
    <name>seedling::TrainSession</name>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 继续进行。</translation>
    </message>
    <message>
        <source>Training starts with preset %1.</source>
        <translation>以预设 %1 开始训练。</translation>
    </message>
    <message>
        <source>Stopped. The model so far is kept.</source>
        <translation>已停止。目前的模型已保留。</translation>
    </message>
    <message>
        <source>Training has finished.</source>
        <translation>训练已完成。</translation>
    </message>
    <message>
        <source>Discarded after it was interrupted.</source>
        <translation>中断后已丢弃。</translation>
    </message>
    <message>
        <source>Ended, to start again with a smaller batch.</source>
        <translation>已结束，以便用更小的批次重新开始。</translation>
    </message>
</context>
<context>
    <name>seedling::TrustedPart</name>
    <message>
        <source>Look through…</source>
        <translation>逐一查看…</translation>
    </message>
    <message>
        <source>Trusted without a label</source>
        <translation>无标签而可信</translation>
    </message>
    <message>
        <source>It is sure enough of 1 image without a label to trust itself. If it is wrong, say so: the next run heeds it.</source>
        <translation>模型对 1 张无标签图像有把握。如果错了，请拒绝：下次运行会遵从。</translation>
    </message>
    <message>
        <source>It is sure enough of %1 images without a label to trust itself. Say which are wrong: the next run heeds it.</source>
        <translation>模型对 %1 张无标签图像有把握。请拒绝错误的：下次运行会遵从。</translation>
    </message>
</context>
<context>
    <name>seedling::UsePage</name>
    <message>
        <source>Choose an image</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Answers saved to %1.</source>
        <translation>答案已保存到 %1。</translation>
    </message>
    <message>
        <source>Try it on an image</source>
        <translation>在一张图像上试用</translation>
    </message>
    <message>
        <source>, %1 (%2)</source>
        <translation>，%1 (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read as an image.</source>
        <translation>%1 无法作为图像读取。</translation>
    </message>
    <message>
        <source>%1 is in the project now, labelled %2.</source>
        <translation>%1 已加入项目，标签为 %2。</translation>
    </message>
    <message>
        <source>Move into class folders in</source>
        <translation>移动到类别文件夹，位于</translation>
    </message>
    <message>
        <source>Copy into class folders in</source>
        <translation>复制到类别文件夹，位于</translation>
    </message>
    <message>
        <source>Sorting files</source>
        <translation>正在整理文件</translation>
    </message>
    <message>
        <source>No image was found in %1.</source>
        <translation>在 %1 中未找到图像。</translation>
    </message>
</context>
<context>
    <name>seedling::WallMeterPart</name>
    <message>
        <source>the first column</source>
        <translation>第一列</translation>
    </message>
    <message>
        <source>the second column</source>
        <translation>第二列</translation>
    </message>
    <message>
        <source>Time is read from %1, watts from %2.</source>
        <translation>时间取自 %1，瓦数取自 %2。</translation>
    </message>
    <message>
        <source>It has no reading yet.</source>
        <translation>还没有读数。</translation>
    </message>
    <message>
        <source>Last value %1, %2 old.</source>
        <translation>最新值 %1，距今 %2。</translation>
    </message>
    <message>
        <source>Last value %1, %2 old: start what writes the file, or it does not count.</source>
        <translation>最新值 %1，距今 %2：请启动写入该文件的程序，否则不计入。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <translation>%1。%2 %3</translation>
    </message>
    <message>
        <source>Wall meter file…</source>
        <translation>插座电表文件…</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>Stop using the wall meter&apos;s file</source>
        <translation>停止使用插座电表的文件</translation>
    </message>
    <message>
        <source>A plug meter sees the whole machine. Choose the CSV file that it writes, with columns named time and watts: it is followed while it grows.</source>
        <translation>插座电表能测到整台机器。请选择它写入的 CSV 文件，其中有名为 time 和 watts 的列：程序会随文件增长持续读取。</translation>
    </message>
    <message>
        <source>File of the wall meter</source>
        <translation>插座电表的文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV 文件 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>seedling::WatchListModel</name>
    <message>
        <source>stays</source>
        <translation>保持不动</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>都不是</translation>
    </message>
</context>
<context>
    <name>seedling::WatchPanel</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Put the others into a folder &quot;unsure&quot;</source>
        <translation>其余放入“unsure”文件夹</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>Folder to sort into</source>
        <translation>整理到的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder to watch</source>
        <translation>选择要监视的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder to sort into</source>
        <translation>选择整理到的文件夹</translation>
    </message>
    <message>
        <source>What becomes of the files</source>
        <translation>如何处理文件</translation>
    </message>
    <message>
        <source>Move the files</source>
        <translation>移动文件</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Least sure, in per cent</source>
        <translation>最低把握（百分比）</translation>
    </message>
    <message>
        <source>New images in</source>
        <translation>新图像位于</translation>
    </message>
    <message>
        <source>Class folders in</source>
        <translation>类别文件夹位于</translation>
    </message>
    <message>
        <source>When at least</source>
        <translation>把握至少为</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>时</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成的操作</translation>
    </message>
    <message>
        <source>1 file taken back.</source>
        <translation>已撤回 1 个文件。</translation>
    </message>
    <message>
        <source>%1 files taken back.</source>
        <translation>已撤回 %1 个文件。</translation>
    </message>
    <message>
        <source>Train a model first.</source>
        <translation>请先训练模型。</translation>
    </message>
    <message>
        <source>Choose the folder that new images come into.</source>
        <translation>请选择新图像进入的文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder that the class folders are made in.</source>
        <translation>请选择要建立类别文件夹的位置。</translation>
    </message>
    <message>
        <source>A folder cannot be sorted into itself. Choose another one.</source>
        <translation>文件夹不能整理到自身之中。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 sorted</source>
        <translation>已整理 %1</translation>
    </message>
    <message>
        <source>, %1 stay</source>
        <translation>，%1 个保持不动</translation>
    </message>
    <message>
        <source>Watching: %1.</source>
        <translation>正在监视：%1。</translation>
    </message>
    <message>
        <source>Not watching: %1.</source>
        <translation>未在监视：%1。</translation>
    </message>
    <message>
        <source>Stopped watching: %1.</source>
        <translation>已停止监视：%1。</translation>
    </message>
    <message>
        <source>Watching %1.</source>
        <translation>正在监视 %1。</translation>
    </message>
</context>
<context>
    <name>seedling::WelcomePage</name>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>A few images a class, one key each.</source>
        <translation>每个类别几张图像，每张一个按键。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Press F5. It learns from all images, labelled or not.</source>
        <translation>按 F5。它会从所有图像中学习，无论有无标签。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Check the result and export a model that answers the same.</source>
        <translation>检查结果，并导出答案相同的模型。</translation>
    </message>
    <message>
        <source>Progress of reading the folder</source>
        <translation>读取文件夹的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking through %1…</source>
        <translation>正在查找 %1…</translation>
    </message>
    <message>
        <source>Looking through %1: %2 images so far</source>
        <translation>正在查找 %1：目前 %2 张图像</translation>
    </message>
    <message>
        <source>None yet. Your projects will be listed here.</source>
        <translation>暂无。您的项目会列在这里。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>seedling::WorkerProcess</name>
    <message>
        <source>The system ended the worker (SIGKILL), probably because memory ran out.</source>
        <translation>系统终止了工作进程 (SIGKILL)，可能是内存不足。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch or image size in the training options.</source>
        <translation>请关闭其他程序，或在训练选项中选择更小的批次或图像尺寸。</translation>
    </message>
    <message>
        <source>The worker was ended from outside (%1).</source>
        <translation>工作进程被外部终止 (%1)。</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on from its last checkpoint.</source>
        <translation>没有丢失任何内容：将从最近的检查点继续。</translation>
    </message>
    <message>
        <source>The worker met an instruction that this processor does not know (SIGILL).</source>
        <translation>工作进程遇到此处理器不支持的指令 (SIGILL)。</translation>
    </message>
    <message>
        <source>Install a build of Seedling for this processor.</source>
        <translation>请安装适用于此处理器的 Seedling。</translation>
    </message>
    <message>
        <source>The worker crashed (%1).</source>
        <translation>工作进程崩溃 (%1)。</translation>
    </message>
    <message>
        <source>Your labels are safe. If it happens again, copy the details and report it.</source>
        <translation>您的标签是安全的。如再次发生，请复制详情并报告。</translation>
    </message>
    <message>
        <source>The worker did not understand what it was asked (exit code 2).</source>
        <translation>工作进程无法理解请求（退出码 2）。</translation>
    </message>
    <message>
        <source>The window and seedling-cli seem to be of different versions. Install Seedling again.</source>
        <translation>窗口程序与 seedling-cli 的版本似乎不同。请重新安装 Seedling。</translation>
    </message>
    <message>
        <source>The worker ended without saying why (exit code %1).</source>
        <translation>工作进程未说明原因即结束（退出码 %1）。</translation>
    </message>
    <message>
        <source>The program seedling-cli was not found.</source>
        <translation>未找到程序 seedling-cli。</translation>
    </message>
    <message>
        <source>It belongs beside the window&apos;s program or into the PATH. Install Seedling again.</source>
        <translation>它应位于窗口程序旁或 PATH 中。请重新安装 Seedling。</translation>
    </message>
    <message>
        <source>The worker speaks protocol %1, this window %2.</source>
        <translation>工作进程使用协议 %1，此窗口使用 %2。</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>请安装同一版本的窗口程序和 seedling-cli。</translation>
    </message>
    <message>
        <source>The job was ended before it was done.</source>
        <translation>任务在完成前被终止。</translation>
    </message>
    <message>
        <source>The program seedling-cli could not be started: %1.</source>
        <translation>无法启动程序 seedling-cli：%1。</translation>
    </message>
    <message>
        <source>Install Seedling again.</source>
        <translation>请重新安装 Seedling。</translation>
    </message>
</context>
<context>
    <name>seedling::comparison</name>
    <message>
        <source>Energy, %1</source>
        <translation>能量，%1</translation>
    </message>
    <message>
        <source>Energy, meas.</source>
        <translation>能量，实测</translation>
    </message>
    <message>
        <source>Energy, integr.</source>
        <translation>能量，积分</translation>
    </message>
    <message>
        <source>Energy, mod.</source>
        <translation>能量，模型</translation>
    </message>
    <message>
        <source>Energy, est.</source>
        <translation>能量，估计</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Difference in watt-hours.</source>
        <translation>以瓦时计的差异。</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Difference in gigabytes.</source>
        <translation>以吉字节计的差异。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>seedling::cost</name>
    <message>
        <source>This run</source>
        <translation>此次训练</translation>
    </message>
    <message>
        <source>Memory at its peak</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Of the program that trains, with every image trusted: the most that it can come to.</source>
        <translation>进行训练的程序在信任每张图像时的内存：这是可能达到的最大值。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Of the whole machine. Foretold from the power of a few steps that were tried out; how it is measured says the tab Energy.</source>
        <translation>整台机器的能量。根据试做几步时的功率预测；如何测量请见“能量”标签页。</translation>
    </message>
    <message>
        <source>foretold</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1（至今）</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>每次 %1 张</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>To learn, the network looks back at what every layer made of the images. It can keep only a few of these steps and work out the rest a second time. What it learns stays the same, to the last digit.</source>
        <translation>学习时，网络要回看每一层由图像得到的结果。它可以只保留其中几步，其余的再算一遍。学到的内容直到最后一位都相同。</translation>
    </message>
    <message>
        <source>Costs: up to a third more time and energy.</source>
        <translation>代价：时间和能量最多增加三分之一。</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>A step learns from many images together. They can go through the network in several turns, so that only one turn is in memory.</source>
        <translation>一步同时从许多图像学习。它们可以分几轮通过网络，这样内存中只有一轮。</translation>
    </message>
    <message>
        <source>Costs: up to a third more time and energy. What it learns is not quite the same: averages over the images of a step become averages over those of a turn.</source>
        <translation>代价：时间和能量最多增加三分之一。学到的内容不完全相同：对一步中图像的平均变成对一轮中图像的平均。</translation>
    </message>
    <message>
        <source>What is kept to look back at can be written shorter. Exact: where a sign or a place says all, only that. In 8 or 4 bits: all other numbers rounded as well, up or down by chance.</source>
        <translation>为回看而保留的内容可以写得更短。精确：凡是符号或位置已说明一切的，只保留它们。8 位或 4 位：其他数字也随机向上或向下舍入。</translation>
    </message>
    <message>
        <source>Costs: exact next to nothing. In 8 or 4 bits it learns from noisier numbers, which can cost accuracy.</source>
        <translation>代价：精确几乎没有。用 8 位或 4 位时，它从更嘈杂的数字学习，可能降低准确率。</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>in full, 32 bits</source>
        <translation>完整，32 位</translation>
    </message>
    <message>
        <source>shorter, exact</source>
        <translation>更短，精确</translation>
    </message>
    <message>
        <source>in 8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>in 4 bits</source>
        <translation>4 位</translation>
    </message>
    <message>
        <source>From step to step it remembers in which direction it went: a number for every weight of the network. In 8 bits they take a quarter of the memory.</source>
        <translation>每一步之间，它会记住往哪个方向走：网络的每个权重对应一个数字。用 8 位时只占四分之一的内存。</translation>
    </message>
    <message>
        <source>Costs: the directions are rounded. Nothing is done here by itself.</source>
        <translation>代价：方向会被舍入。这一项不会自动进行。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>over %1 of the run</source>
        <translation>占训练的 %1</translation>
    </message>
    <message>
        <source>At first it trusts few of the unlabelled images, and looks at most of them in vain. It can begin with one of them for each labelled image and take more and more, up to the number that is set.</source>
        <translation>起初它信任的无标签图像很少，大多数都白看了。可以从每张有标签图像配一张无标签图像开始，逐渐增加到所设的数量。</translation>
    </message>
    <message>
        <source>Costs: fewer looks at unlabelled images in all, which can cost accuracy where a run is short.</source>
        <translation>代价：总共看无标签图像的次数变少，训练较短时可能损失准确率。</translation>
    </message>
    <message>
        <source>Small images take less work: half the side takes about a quarter. It can begin with images of half the size, which grow in three stages. The model is made for the full size all the same.</source>
        <translation>小图像的工作量更少：边长减半，约为四分之一。可以从一半大小的图像开始，分三级增大。模型仍然用于完整大小。</translation>
    </message>
    <message>
        <source>Costs: what is only seen in the full size is learnt later, which can cost accuracy. Images of up to 16 pixels stay as they are.</source>
        <translation>代价：只有在完整大小才看得到的内容学得更晚，可能损失准确率。不超过 16 像素的图像保持不变。</translation>
    </message>
    <message>
        <source>below %1 of change</source>
        <translation>变化低于 %1</translation>
    </message>
    <message>
        <source>The first layers of the network settle first. Once one has hardly changed over a twentieth of the run it can be left as it is, and its share of the learning is no longer worked out.</source>
        <translation>网络的前几层最先稳定。某一层在训练的二十分之一内几乎没有变化时，可以保持原样，它那部分学习不再计算。</translation>
    </message>
    <message>
        <source>Costs: what was left too early learns no more, which can cost accuracy. The higher the bound, the earlier.</source>
        <translation>代价：过早固定的部分不再学习，可能损失准确率。界限越高，固定得越早。</translation>
    </message>
    <message>
        <source>after %1 looks</source>
        <translation>看 %1 次之后</translation>
    </message>
    <message>
        <source>Some unlabelled images teach nothing any more: it has long been sure of them, or late in the run it still does not trust them. They can be shown in one of four of their turns, until the answer changes.</source>
        <translation>有些无标签图像不再有教益：早已对它们有把握，或到训练后期仍不信任它们。可以让它们平均每四次轮到时只出现一次，直到答案改变。</translation>
    </message>
    <message>
        <source>Costs: it notices later when it was wrong about such an image. The method rounds does not go with it.</source>
        <translation>代价：如果对这样的图像判断有误，会更晚发现。不适用于 rounds 方法。</translation>
    </message>
    <message>
        <source>without %1 of them</source>
        <translation>去掉其中的 %1</translation>
    </message>
    <message>
        <source>The network can learn with most of its weights left out, that is, 0. Which of them changes as it learns. The model then has fewer numbers to store, and a machine that skips zeros has less to work out.</source>
        <translation>网络可以在去掉大部分权重（即为 0）的情况下学习。去掉哪些会在学习中变化。模型要存的数字因此更少，能跳过零的机器要算的也更少。</translation>
    </message>
    <message>
        <source>Costs: accuracy, and nothing is gained on this machine: it does not skip zeros, so time and energy stay the same.</source>
        <translation>代价：准确率，而且在本机上没有收益：本机不跳过零，时间和能耗不变。</translation>
    </message>
</context>
<context>
    <name>seedling::drops</name>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
</context>
<context>
    <name>seedling::foretold</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>foretold about %1, ends with the energy budget</source>
        <translation>预计约 %1，随能量预算用完而结束</translation>
    </message>
    <message>
        <source>foretold %1</source>
        <translation>预计 %1</translation>
    </message>
    <message>
        <source>last time %1</source>
        <translation>上一次 %1</translation>
    </message>
    <message>
        <source>what it takes is not known before the first run with these settings</source>
        <translation>在第一次使用这些设置运行之前，所需时间和内存无法得知</translation>
    </message>
</context>
<context>
    <name>seedling::format</name>
    <message>
        <source>1 label</source>
        <translation>1 个标签</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Read from an energy counter of the machine.</source>
        <translation>读自本机的能量计数器。</translation>
    </message>
    <message>
        <source>Summed up from readings of the present power.</source>
        <translation>由瞬时功率读数累加。</translation>
    </message>
    <message>
        <source>Computed from how busy the machine was, as it was once calibrated.</source>
        <translation>根据本机的繁忙程度，按先前的校准计算得出。</translation>
    </message>
    <message>
        <source>Estimated, at least in part: no meter here sees all of it.</source>
        <translation>至少部分为估计值：此处没有计量器能测到全部。</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>如论文所述</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>仅标签</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Computed from what the run counted and from a profile of the device; nothing ran there.</source>
        <translation>根据运行的统计和设备配置文件计算得出；并未在该设备上运行。</translation>
    </message>
</context>
<context>
    <name>seedling::pictures</name>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>Label more of each class, and some are held back to check.</source>
        <translation>每个类别多标一些，就会留出一部分用于检验。</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>测试部分</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>可信</translation>
    </message>
    <message>
        <source>This method learns from the labels alone.</source>
        <translation>该方法只从标签学习。</translation>
    </message>
    <message>
        <source>of these right</source>
        <translation>其中正确</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>tensors %1</source>
        <translation>张量 %1</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>this machine %1</source>
        <translation>本机 %1</translation>
    </message>
    <message>
        <source>%1 at the end</source>
        <translation>结束时 %1</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>foretold</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>This method has one threshold for all classes.</source>
        <translation>该方法对所有类别使用同一阈值。</translation>
    </message>
    <message>
        <source>This method has no threshold.</source>
        <translation>该方法没有阈值。</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>Known after the first check.</source>
        <translation>首次检验后可知。</translation>
    </message>
    <message>
        <source>Not recorded in this run.</source>
        <translation>本次训练未记录。</translation>
    </message>
    <message>
        <source>before learning</source>
        <translation>学习之前</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>pushed the other way</source>
        <translation>向另一边推动</translation>
    </message>
</context>
<context>
    <name>seedling::runs</name>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>个标签</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2: %3, likely %4 %, %5; %6</source>
        <translation>%1，%2：%3，可能为 %4 %，%5；%6</translation>
    </message>
    <message>
        <source>Energy of the whole machine, %1.</source>
        <translation>整台机器的能耗，%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>Energy is not known alike for all (%1): compare runs of one kind. Hollow dots are modelled or estimated.</source>
        <translation>各次训练的能耗来源不同（%1）：请只比较同一种。空心点为建模或估计值。</translation>
    </message>
    <message>
        <source>1 run is</source>
        <translation>1 次训练</translation>
    </message>
    <message>
        <source>%1 runs are</source>
        <translation>%1 次训练</translation>
    </message>
    <message>
        <source>%1 not shown: accuracy or energy is not known.</source>
        <translation>%1未显示：准确率或能耗未知。</translation>
    </message>
    <message>
        <source>%1 not shown: accuracy is not known.</source>
        <translation>%1未显示：准确率未知。</translation>
    </message>
    <message>
        <source>Here is how accurate each run is for what it took, once one has ended.</source>
        <translation>有训练结束后，这里显示每次训练的准确率与所花的代价。</translation>
    </message>
    <message>
        <source>%1 test images</source>
        <translation>%1 张测试图像</translation>
    </message>
    <message>
        <source>%1 looked at</source>
        <translation>%1 张已查看</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 个留出的标签</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>seedling::launch</name>
    <message>
        <source>Start this on each of the machines. Put the name of one of them in place of host1.</source>
        <translation>请在每台机器上启动此脚本，并把 host1 换成其中一台的名称。</translation>
    </message>
    <message>
        <source>Start this on the first machine. The file hosts names all of them, one a line and the first one first, each followed by slots=%1. Put the name of the first one in place of host1.</source>
        <translation>请在第一台机器上启动此脚本。文件 hosts 列出所有机器，每行一台，第一台在最前面，每个名称后面写 slots=%1。请把 host1 换成第一台的名称。</translation>
    </message>
    <message>
        <source>Each machine trains on a copy of its own: two must never write to one SQLite file. What else lies beside the project, as its images, is linked.</source>
        <translation>每台机器都在自己的副本上训练：绝不能有两台写同一个 SQLite 文件。项目旁边的其他内容（如图像）以链接提供。</translation>
    </message>
    <message>
        <source>Rank 0 has written the run into its copy, which is put beside the project.</source>
        <translation>0 号进程把训练写入了自己的副本，现将该副本放到项目旁边。</translation>
    </message>
    <message>
        <source>%1-NUMBER.seedling</source>
        <translation>%1-编号.seedling</translation>
    </message>
    <message>
        <source>The run appears under Runs by itself, while this project is open here.</source>
        <translation>只要此项目在这里打开着，训练就会自动出现在“训练记录”中。</translation>
    </message>
    <message>
        <source>Save this as train.sh in a folder that all machines see, close the project here, and hand it in with sbatch train.sh.</source>
        <translation>请在所有机器都能看到的文件夹里存为 train.sh，在这里关闭项目，然后用 sbatch train.sh 提交。</translation>
    </message>
    <message>
        <source>Save this as train.sh in a folder that all machines see, close the project here, and start it with sh train.sh.</source>
        <translation>请在所有机器都能看到的文件夹里存为 train.sh，在这里关闭项目，然后用 sh train.sh 启动。</translation>
    </message>
    <message>
        <source>When it is over, open %1 beside the project like any other: the run stands under Runs.</source>
        <translation>结束之后，像打开其他项目一样打开项目旁边的 %1：训练就在“训练记录”中。</translation>
    </message>
    <message>
        <source>A network with frozen weights is trained by one process alone. It learns quickly.</source>
        <translation>权重冻结的网络只由一个进程训练。它学得很快。</translation>
    </message>
    <message>
        <source>A labelled batch of %1 cannot be shared out evenly among %2 ranks. %3 can.</source>
        <translation>%1 张带标签图像的批次不能平均分给 %2 个进程。%3 张可以。</translation>
    </message>
</context>
<context>
    <name>seedling::PlacePanel</name>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器数</translation>
    </message>
    <message>
        <source>Processes on each machine</source>
        <translation>每台机器的进程数</translation>
    </message>
    <message>
        <source>Cores for each process</source>
        <translation>每个进程的核心数</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>This machine, several processes</source>
        <translation>本机，多个进程</translation>
    </message>
    <message>
        <source>A cluster, or several machines</source>
        <translation>集群或多台机器</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>在哪里训练</translation>
    </message>
    <message>
        <source>More about several processes and machines</source>
        <translation>关于多个进程与多台机器的更多信息</translation>
    </message>
    <message>
        <source>Each has its share of the images of a step and of the cores. That pays where the threads of one process cannot keep all cores busy. Each needs memory of its own: the figures of a run, and what Cost foretells, are those of one process.</source>
        <translation>每个进程分得每一步的一部分图像和一部分核心。在一个进程的线程不能让所有核心都忙起来时，这样做是值得的。每个进程都需要自己的内存：训练的数值以及“开销”的预测都是一个进程的。</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>启动方式</translation>
    </message>
    <message>
        <source>What to type there</source>
        <translation>要在那里输入的内容</translation>
    </message>
    <message>
        <source>One process with a thread for every core. Right for most runs.</source>
        <translation>一个进程，每个核心一个线程。适合大多数训练。</translation>
    </message>
    <message>
        <source>Train starts them here. Pause and Stop are for all of them.</source>
        <translation>“训练”会在这里启动它们。暂停和停止对所有进程都有效。</translation>
    </message>
    <message>
        <source>The run is started there, with the options that are set here. The project lies in a folder that all machines see. Train goes on to train here.</source>
        <translation>训练在那里启动，使用这里设置的选项。项目放在所有机器都能看到的文件夹里。“训练”按钮仍在这里训练。</translation>
    </message>
</context>
<context>
    <name>seedling::PlaceButton</name>
    <message>
        <source>Where to run: this machine, %1 processes</source>
        <translation>在哪里训练：本机，%1 个进程</translation>
    </message>
    <message>
        <source>Where to run: this machine</source>
        <translation>在哪里训练：本机</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>在哪里训练</translation>
    </message>
</context>
<context>
    <name>seedling::settling</name>
    <message>
        <source>%1 free</source>
        <translation>自由 %1 轮</translation>
    </message>
    <message>
        <source>%1 pushed</source>
        <translation>推动 %1 轮</translation>
    </message>
    <message>
        <source>Sweeps of a step</source>
        <translation>每步的轮数</translation>
    </message>
    <message>
        <source>Operations of a step</source>
        <translation>每步的运算</translation>
    </message>
    <message>
        <source>Mean of the run so far, as it counted them, images without a label included.</source>
        <translation>到目前为止这次训练自己计数的平均值，包括没有标签的图像。</translation>
    </message>
    <message>
        <source>Learning from one image</source>
        <translation>从一张图像学习</translation>
    </message>
    <message>
        <source>In the sweeps above: settling, being pushed, and the products on both sides of every weight.</source>
        <translation>按上面的轮数：稳定、受推动，以及每个权重两侧的乘积。</translation>
    </message>
    <message>
        <source>The same by backpropagation</source>
        <translation>用反向传播做同样的事</translation>
    </message>
    <message>
        <source>Were these layers an ordinary network: once forward and once back.</source>
        <translation>假如这些层是普通网络：向前一次，向后一次。</translation>
    </message>
    <message>
        <source>Times the work</source>
        <translation>计算量的倍数</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>between</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>This run, on this machine</source>
        <translation>这次训练，在这台计算机上</translation>
    </message>
    <message>
        <source>Simulated once the run has counted what it computes.</source>
        <translation>等这次训练计数了它的运算之后再模拟。</translation>
    </message>
    <message>
        <source>Simulated, not measured: all the arithmetic that the run has counted, a sweep being a reading of all cells. A circuit that settles by itself may take less. Control and the memory for images are left out. Each figure may be wrong by %1 times either way.</source>
        <translation>模拟值，不是测量值：这次训练计数的全部运算，每一轮相当于把所有存储单元读一遍。自行稳定的电路可能用得更少。控制电路和存放图像的内存没有计入。每个数字都可能有上下 %1 倍的偏差。</translation>
    </message>
</context>
</TS>
