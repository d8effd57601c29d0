<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>errors</name>
    <message>
        <source>&quot;seedling-cli meters --calibrate&quot; goes through the steps.</source>
        <translation>“seedling-cli meters --calibrate”会逐步进行。</translation>
    </message>
    <message>
        <source>&quot;seedling-cli meters&quot; says what is wrong with it.</source>
        <translation>“seedling-cli meters”会说明它有什么问题。</translation>
    </message>
    <message>
        <source>&quot;seedling-cli options&quot; lists them all.</source>
        <translation>“seedling-cli options”会列出全部选项。</translation>
    </message>
    <message>
        <source>&quot;seedling-cli runs&quot; lists those that are there.</source>
        <translation>“seedling-cli runs”会列出已有的训练。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; cannot be the key of a class.</source>
        <translation>“{}”不能作为类别的按键。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not in the table of carbon intensities.</source>
        <translation>碳强度表中没有“{}”。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not consist of whole CIFAR records.</source>
        <translation>“{}”不是由完整的 CIFAR 记录组成。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not name a built-in sample.</source>
        <translation>“{}”不是内置示例的名称。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends too early.</source>
        <translation>“{}”提前结束，内容不完整。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends too early: its header promises {} images.</source>
        <translation>“{}”提前结束：其文件头声明有 {} 张图像。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; exists already and is not an export that could be replaced.</source>
        <translation>“{}”已存在，且不是可以替换的导出结果。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no image number {}.</source>
        <translation>“{}”中没有编号为 {} 的图像。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has {} bytes, more than the limit of {}.</source>
        <translation>“{}”有 {} 字节，超过上限 {} 字节。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a folder, and a report is a file.</source>
        <translation>“{}”是文件夹，而报告是一个文件。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a single image.</source>
        <translation>“{}”是单张图像。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is damaged or ends too early.</source>
        <translation>“{}”已损坏或不完整。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no known kind of source.</source>
        <translation>“{}”不是已知的来源类型。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a TorchScript model, or it is damaged.</source>
        <translation>“{}”不是 TorchScript 模型，或已损坏。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not an IDX file with 8-bit images.</source>
        <translation>“{}”不是含 8 位图像的 IDX 文件。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not an exported model: {}</source>
        <translation>“{}”不是导出的模型：{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not something images can be read from.</source>
        <translation>无法从“{}”读取图像。</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, line {}: &apos;{}&apos; is named again, with another class or part.</source>
        <translation>“{}”，第 {} 行：“{}”重复出现，且类别或部分不同。</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, line {}: the part &apos;{}&apos; is neither train nor test.</source>
        <translation>“{}”，第 {} 行：部分“{}”既不是 train 也不是 test。</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, line {}: there is no path.</source>
        <translation>“{}”，第 {} 行：没有路径。</translation>
    </message>
    <message>
        <source>&apos;{}&apos;: {}</source>
        <translation>“{}”：{}</translation>
    </message>
    <message>
        <source>, because there are only {} images</source>
        <translation>，因为只有 {} 张图像</translation>
    </message>
    <message>
        <source>, because there are {} classes</source>
        <translation>，因为有 {} 个类别</translation>
    </message>
    <message>
        <source>, so that the time suffices for more steps</source>
        <translation>，以便在给定时间内完成更多步</translation>
    </message>
    <message>
        <source>A carbon intensity of {} is none in grams per kWh.</source>
        <translation>{} 不是以克/千瓦时为单位的碳强度。</translation>
    </message>
    <message>
        <source>A checkpoint could not be made: {}</source>
        <translation>无法生成检查点：{}</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>类别需要一个名称。</translation>
    </message>
    <message>
        <source>A file cannot be mapped into memory: {}.</source>
        <translation>无法将文件映射到内存：{}。</translation>
    </message>
    <message>
        <source>A line is not a JSON object: {}</source>
        <translation>有一行不是 JSON 对象：{}</translation>
    </message>
    <message>
        <source>A line is not an event: {}</source>
        <translation>有一行不是事件：{}</translation>
    </message>
    <message>
        <source>A line on standard input is not a command: {}</source>
        <translation>标准输入中有一行不是命令：{}</translation>
    </message>
    <message>
        <source>A network needs at least two classes.</source>
        <translation>网络至少需要两个类别。</translation>
    </message>
    <message>
        <source>A short training with the labels alone answered more of the held-back labels right, and its model was kept. More labels help most now, above all of classes that look alike.</source>
        <translation>仅用标签的一次短训练在留出的标签上答对更多，因此保留了它的模型。现在最有帮助的是更多标签，尤其是外观相似的类别。</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are free: it may not fit. {}</source>
        <translation>一步 {} 约需 {} MB 内存，而可用内存为 {} MB：可能放不下。{}</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: it is a folder.</source>
        <translation>无法删除“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: permission denied.</source>
        <translation>无法删除“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: the disk is full.</source>
        <translation>无法删除“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法删除“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: {}.</source>
        <translation>无法删除“{}”：{}。</translation>
    </message>
    <message>
        <source>Choose one that has finished or was stopped.</source>
        <translation>请选择已完成或已停止的训练。</translation>
    </message>
    <message>
        <source>Close them and calibrate once more.</source>
        <translation>请关闭它们，然后重新校准。</translation>
    </message>
    <message>
        <source>Give grams of CO2 equivalents per kilowatt-hour, 0 to 2000.</source>
        <translation>请给出每千瓦时的二氧化碳当量克数，0 到 2000。</translation>
    </message>
    <message>
        <source>Give grams per kWh, or one of: {}.</source>
        <translation>请给出克/千瓦时，或以下之一：{}。</translation>
    </message>
    <message>
        <source>Give what a plug meter showed in each step: seedling-cli meters --calibrate --watts 20,35,50,60.</source>
        <translation>请给出插座功率计在每一步显示的读数：seedling-cli meters --calibrate --watts 20,35,50,60。</translation>
    </message>
    <message>
        <source>No meter of this machine can be read, so nothing was calibrated.</source>
        <translation>无法读取本机的任何计量器，因此没有进行校准。</translation>
    </message>
    <message>
        <source>Other programs kept the machine busy meanwhile.</source>
        <translation>其他程序在此期间占用了本机。</translation>
    </message>
    <message>
        <source>Remove the file and store them anew with &quot;seedling-cli meters&quot;.</source>
        <translation>请删除该文件，并用“seedling-cli meters”重新保存。</translation>
    </message>
    <message>
        <source>Run {} has not ended with a model.</source>
        <translation>第 {} 次训练结束时没有模型。</translation>
    </message>
    <message>
        <source>Set the environment variable HOME.</source>
        <translation>请设置环境变量 HOME。</translation>
    </message>
    <message>
        <source>The meter gave hardly any values during the calibration.</source>
        <translation>校准期间计量器几乎没有给出读数。</translation>
    </message>
    <message>
        <source>The settings of the meters in &apos;{}&apos; are damaged.</source>
        <translation>“{}”中的计量器设置已损坏。</translation>
    </message>
    <message>
        <source>The table of carbon intensities is damaged: {}</source>
        <translation>碳强度表已损坏：{}</translation>
    </message>
    <message>
        <source>There is no folder for settings.</source>
        <translation>没有用于保存设置的文件夹。</translation>
    </message>
    <message>
        <source>There must be one figure in watts for each step of the calibration.</source>
        <translation>校准的每一步都必须有一个以瓦为单位的数值。</translation>
    </message>
    <message>
        <source>Make it first, or choose another place for the report.</source>
        <translation>请先创建它，或为报告另选位置。</translation>
    </message>
    <message>
        <source>Measure it again: seedling-cli evaluate PROJECT.</source>
        <translation>请重新测量：seedling-cli evaluate PROJECT。</translation>
    </message>
    <message>
        <source>Name a file, such as report.html.</source>
        <translation>请指定一个文件，例如 report.html。</translation>
    </message>
    <message>
        <source>The report would take the place of the project file.</source>
        <translation>报告会取代项目文件。</translation>
    </message>
    <message>
        <source>There is no folder &apos;{}&apos;.</source>
        <translation>没有文件夹“{}”。</translation>
    </message>
    <message>
        <source>What was measured on the test part cannot be read.</source>
        <translation>在测试部分测得的结果无法读取。</translation>
    </message>
    <message>
        <source>With a labelled_batch of {} it would.</source>
        <translation>labelled_batch 设为 {} 就放得下。</translation>
    </message>
    <message>
        <source>A smaller image_side needs less.</source>
        <translation>减小 image_side 可降低需求。</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are free: learning from {} a step instead.</source>
        <translation>一步 {} 约需 {} MB 内存，而可用内存为 {} MB：改为每步从 {} 学习。</translation>
    </message>
    <message>
        <source>Add images to it.</source>
        <translation>请向其中添加图像。</translation>
    </message>
    <message>
        <source>Add images.</source>
        <translation>请添加图像。</translation>
    </message>
    <message>
        <source>Add labelled images that are kept out of training: seedling-cli import PROJECT FOLDER --test FOLDER.</source>
        <translation>请添加不用于训练的有标签图像：seedling-cli import PROJECT FOLDER --test FOLDER。</translation>
    </message>
    <message>
        <source>An empty image cannot be encoded.</source>
        <translation>空图像无法编码。</translation>
    </message>
    <message>
        <source>Another window may have changed the classes: look again.</source>
        <translation>另一个窗口可能更改了类别：请重新查看。</translation>
    </message>
    <message>
        <source>Another window may have removed the class: look again.</source>
        <translation>另一个窗口可能移除了该类别：请重新查看。</translation>
    </message>
    <message>
        <source>Ask for another number.</source>
        <translation>请指定其他数量。</translation>
    </message>
    <message>
        <source>Ask for at least 1.</source>
        <translation>请至少指定 1。</translation>
    </message>
    <message>
        <source>Ask for fewer labels a class.</source>
        <translation>请减少每个类别的标签数。</translation>
    </message>
    <message>
        <source>Bring the folder of the images back and export again.</source>
        <translation>请恢复图像文件夹，然后重新导出。</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: it is a folder.</source>
        <translation>无法复制“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: permission denied.</source>
        <translation>无法复制“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: the disk is full.</source>
        <translation>无法复制“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法复制“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: {}.</source>
        <translation>无法复制“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: it is a folder.</source>
        <translation>无法创建“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: permission denied.</source>
        <translation>无法创建“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: the disk is full.</source>
        <translation>无法创建“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法创建“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: {}.</source>
        <translation>无法创建“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: it is a folder.</source>
        <translation>无法锁定“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: permission denied.</source>
        <translation>无法锁定“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: the disk is full.</source>
        <translation>无法锁定“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法锁定“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: {}.</source>
        <translation>无法锁定“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: it is a folder.</source>
        <translation>无法打开“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: permission denied.</source>
        <translation>无法打开“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: the disk is full.</source>
        <translation>无法打开“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法打开“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: {}.</source>
        <translation>无法打开“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: it is a folder.</source>
        <translation>无法读取“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: permission denied.</source>
        <translation>无法读取“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: the disk is full.</source>
        <translation>无法读取“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法读取“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: {}.</source>
        <translation>无法读取“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: it is a folder.</source>
        <translation>无法重命名“{}”：它是一个文件夹。</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: permission denied.</source>
        <translation>无法重命名“{}”：没有权限。</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: the disk is full.</source>
        <translation>无法重命名“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法重命名“{}”：没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: {}.</source>
        <translation>无法重命名“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: it is a folder.</source>
        <translation>无法替换“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: permission denied.</source>
        <translation>无法替换“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: the disk is full.</source>
        <translation>无法替换“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法替换“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: {}.</source>
        <translation>无法替换“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: it is a folder.</source>
        <translation>无法写入“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: permission denied.</source>
        <translation>无法写入“{}”：无权访问。</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: the disk is full.</source>
        <translation>无法写入“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法写入“{}”：没有该文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: {}.</source>
        <translation>无法写入“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot write the log &apos;{}&apos;: {}.</source>
        <translation>无法写入日志“{}”：{}。</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to.</source>
        <translation>请检查该文件夹是否存在且可写入。</translation>
    </message>
    <message>
        <source>Check the disk; nothing that was saved before is lost.</source>
        <translation>请检查磁盘；之前保存的内容都没有丢失。</translation>
    </message>
    <message>
        <source>Check the name; it may have been moved.</source>
        <translation>请检查名称；文件可能已被移动。</translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or deleted.</source>
        <translation>请检查它是否已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>Choose a digit from 1 to 9 or a letter other than N, U and X.</source>
        <translation>请选择 1 到 9 的数字，或 N、U、X 以外的字母。</translation>
    </message>
    <message>
        <source>Choose a file that ends in {}.</source>
        <translation>请选择以 {} 结尾的文件。</translation>
    </message>
    <message>
        <source>Choose a file that was made by Seedling.</source>
        <translation>请选择由 Seedling 创建的文件。</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere.</source>
        <translation>请选择别处的文件夹。</translation>
    </message>
    <message>
        <source>Choose a run that has learnt for a while.</source>
        <translation>请选择一次已经学习了一段时间的训练。</translation>
    </message>
    <message>
        <source>Choose another file, or restore it from a copy.</source>
        <translation>请选择其他文件，或从副本恢复。</translation>
    </message>
    <message>
        <source>Choose another image side, or 0 to let the program choose.</source>
        <translation>请选择其他图像尺寸，或设为 0 由程序选择。</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>请选择其他按键。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another name; nothing was changed.</source>
        <translation>请选择其他名称；没有任何更改。</translation>
    </message>
    <message>
        <source>Choose another place or change the permissions.</source>
        <translation>请选择其他位置，或更改权限。</translation>
    </message>
    <message>
        <source>Choose cosine, cosine-7-16, linear or trapezoid.</source>
        <translation>请选择 cosine、cosine-7-16、linear 或 trapezoid。</translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation>请选择其中之一：{}。</translation>
    </message>
    <message>
        <source>Choose the file with the images, e.g. train-images-idx3-ubyte.</source>
        <translation>请选择含图像的文件，例如 train-images-idx3-ubyte。</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images.</source>
        <translation>请选择存放图像的文件夹。</translation>
    </message>
    <message>
        <source>Choose {} to {} pixels.</source>
        <translation>请选择 {} 到 {} 像素。</translation>
    </message>
    <message>
        <source>Class &quot;{}&quot; has only {} images whose class is known, fewer than the {} asked for.</source>
        <translation>类别“{}”只有 {} 张类别已知的图像，少于要求的 {} 张。</translation>
    </message>
    <message>
        <source>Class number {} is there already.</source>
        <translation>编号为 {} 的类别已存在。</translation>
    </message>
    <message>
        <source>Close it, or double it where it belongs to the text.</source>
        <translation>请补上引号；如果引号属于文本，请写成两个。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Close other programs, or make the image smaller.</source>
        <translation>请关闭其他程序，或缩小图像。</translation>
    </message>
    <message>
        <source>Comparing the images was stopped.</source>
        <translation>图像比较已停止。</translation>
    </message>
    <message>
        <source>Convert it to 8 or 16 bits a channel, so that it is clear what is black and what is white.</source>
        <translation>请转换为每通道 8 位或 16 位，以便明确黑与白。</translation>
    </message>
    <message>
        <source>Convert it to 8 or 16 bits a channel.</source>
        <translation>请转换为每通道 8 位或 16 位。</translation>
    </message>
    <message>
        <source>Convert it to a plain JPEG or to PNG.</source>
        <translation>请转换为普通 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>Convert it to grey or RGB.</source>
        <translation>请转换为灰度或 RGB。</translation>
    </message>
    <message>
        <source>Convert them to JPEG or PNG.</source>
        <translation>请转换为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, or change the permissions.</source>
        <translation>请复制到您自己的文件夹，或更改权限。</translation>
    </message>
    <message>
        <source>Copy or download both again, or move the label file away.</source>
        <translation>请重新复制或下载这两个文件，或移走标签文件。</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>请重新复制或下载该文件。</translation>
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation>您是指 {} 吗？</translation>
    </message>
    <message>
        <source>Each line must be: path,class. No label was changed.</source>
        <translation>每行必须是：路径,类别。没有更改任何标签。</translation>
    </message>
    <message>
        <source>Event &quot;{}&quot;: {}</source>
        <translation>事件“{}”：{}</translation>
    </message>
    <message>
        <source>Every line must be: path,class or path,class,part.</source>
        <translation>每行必须是：路径,类别 或 路径,类别,部分。</translation>
    </message>
    <message>
        <source>Every test image shows nearly the same as a training image, so nothing that is new to the model is left to evaluate on.</source>
        <translation>每张测试图像都与某张训练图像几乎相同，因此没有对模型来说是新的图像可供评估。</translation>
    </message>
    <message>
        <source>Expected is a folder of images, an IDX image file, a CIFAR binary folder or a CSV list of images.</source>
        <translation>应为图像文件夹、IDX 图像文件、CIFAR 二进制文件夹或图像的 CSV 列表。</translation>
    </message>
    <message>
        <source>Export it again. No label was changed.</source>
        <translation>请重新导出。没有更改任何标签。</translation>
    </message>
    <message>
        <source>Export one of these, or CSV lines of the form path,class.</source>
        <translation>请导出其中一种，或形如“路径,类别”的 CSV 行。</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>请重新导出模型。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>Free some space; nothing that was saved before is lost.</source>
        <translation>请释放一些空间；之前保存的内容都没有丢失。</translation>
    </message>
    <message>
        <source>Give a number from {} to {}.</source>
        <translation>请给出 {} 到 {} 的数字。</translation>
    </message>
    <message>
        <source>Give a whole number from {} to {}.</source>
        <translation>请给出 {} 到 {} 的整数。</translation>
    </message>
    <message>
        <source>Give it an id of its own.</source>
        <translation>请给它一个自己的标识。</translation>
    </message>
    <message>
        <source>Give it some minutes, or with 0 minutes a number of steps.</source>
        <translation>请设定若干分钟；若为 0 分钟，则设定步数。</translation>
    </message>
    <message>
        <source>Give on or off.</source>
        <translation>请给出 on 或 off。</translation>
    </message>
    <message>
        <source>Images are matched by path or by file name.</source>
        <translation>图像按路径或文件名匹配。</translation>
    </message>
    <message>
        <source>Import its images with --hide-labels first.</source>
        <translation>请先用 --hide-labels 导入其图像。</translation>
    </message>
    <message>
        <source>Import its source with --hide-labels first. No label was changed.</source>
        <translation>请先用 --hide-labels 导入其来源。没有更改任何标签。</translation>
    </message>
    <message>
        <source>In the device profile &apos;{}&apos;, {} is {}, but it must be {}.</source>
        <translation>在设备配置“{}”中，{} 是 {}，但必须是：{}。</translation>
    </message>
    <message>
        <source>It ended before its first one: train again.</source>
        <translation>它在第一个检查点之前就结束了：请重新训练。</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, BMP, TIFF and PGM/PPM can be read.</source>
        <translation>可以读取 JPEG、PNG、WebP、BMP、TIFF 和 PGM/PPM。</translation>
    </message>
    <message>
        <source>Known are pause, resume, stop and checkpoint.</source>
        <translation>已知的有 pause、resume、stop 和 checkpoint。</translation>
    </message>
    <message>
        <source>Label at least one image of a second class.</source>
        <translation>请至少标注一张第二个类别的图像。</translation>
    </message>
    <message>
        <source>Label at least one image of each of two classes.</source>
        <translation>请为两个类别各至少标注一张图像。</translation>
    </message>
    <message>
        <source>Label images of a second class.</source>
        <translation>请标注第二个类别的图像。</translation>
    </message>
    <message>
        <source>Label some images first.</source>
        <translation>请先标注一些图像。</translation>
    </message>
    <message>
        <source>Learn what they look like first: seedling-cli warm PROJECT.</source>
        <translation>请先学习它们的样子：seedling-cli warm PROJECT。</translation>
    </message>
    <message>
        <source>Learning from {} a step{}.</source>
        <translation>每步学习 {}{}。</translation>
    </message>
    <message>
        <source>Learning what the images look like first and from pseudo-labels in rounds then, because labels are few and a first look could trust only {} % of the images.</source>
        <translation>先学习图像的外观，再分轮从伪标签中学习，因为标签很少，而且初步试探只能信任 {} % 的图像。</translation>
    </message>
    <message>
        <source>Learning what the images look like first and from pseudo-labels in rounds then, because labels are few and there is time.</source>
        <translation>先学习图像的外观，再分轮从伪标签中学习，因为标签很少，而时间充足。</translation>
    </message>
    <message>
        <source>Learning with FixMatch, because a first look could soon trust {} % of the images.</source>
        <translation>采用 FixMatch 学习，因为初步试探很快就能信任 {} % 的图像。</translation>
    </message>
    <message>
        <source>Learning with FixMatch, because there are many labels.</source>
        <translation>采用 FixMatch 学习，因为标签很多。</translation>
    </message>
    <message>
        <source>Learning with FixMatch, because there is little time or there are few images.</source>
        <translation>采用 FixMatch 学习，因为时间很少或图像很少。</translation>
    </message>
    <message>
        <source>Learning without labels came to numbers that are not finite.</source>
        <translation>无标签学习得到了非有限的数值。</translation>
    </message>
    <message>
        <source>LibTorch could not classify the images: {}</source>
        <translation>LibTorch 无法对图像分类：{}</translation>
    </message>
    <message>
        <source>LibTorch could not compare the images: {}</source>
        <translation>LibTorch 无法比较图像：{}</translation>
    </message>
    <message>
        <source>LibTorch could not evaluate the run: {}</source>
        <translation>LibTorch 无法评估该次训练：{}</translation>
    </message>
    <message>
        <source>LibTorch could not learn without labels: {}</source>
        <translation>LibTorch 无法进行无标签学习：{}</translation>
    </message>
    <message>
        <source>LibTorch could not run the exported model: {}</source>
        <translation>LibTorch 无法运行导出的模型：{}</translation>
    </message>
    <message>
        <source>LibTorch could not train: {}</source>
        <translation>LibTorch 无法训练：{}</translation>
    </message>
    <message>
        <source>LibTorch could not write the model: {}</source>
        <translation>LibTorch 无法写入模型：{}</translation>
    </message>
    <message>
        <source>Line {} of {} does not name an image and a class.</source>
        <translation>第 {} 行（{}）没有写明图像和类别。</translation>
    </message>
    <message>
        <source>Line {} of {}: &quot;{}&quot; is not a training image with hidden truth.</source>
        <translation>第 {} 行（{}）：“{}”不是带隐藏真实类别的训练图像。</translation>
    </message>
    <message>
        <source>Line {} of {}: &quot;{}&quot; is not an image of this project, or several have that name.</source>
        <translation>第 {} 行（{}）：“{}”不是此项目的图像，或有多张图像同名。</translation>
    </message>
    <message>
        <source>Line {}: a quotation mark is never closed.</source>
        <translation>第 {} 行：引号没有闭合。</translation>
    </message>
    <message>
        <source>Look for a missing comma, quote or bracket.</source>
        <translation>请检查是否缺少逗号、引号或括号。</translation>
    </message>
    <message>
        <source>Looked for JPEG, PNG, WebP, BMP, TIFF, PGM and PPM files, also in folders inside it.</source>
        <translation>已查找 JPEG、PNG、WebP、BMP、TIFF、PGM 和 PPM 文件，包括其中的子文件夹。</translation>
    </message>
    <message>
        <source>Looking for alike images was stopped.</source>
        <translation>查找相似图像已停止。</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>请将其缩小。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>请指定一个文件。</translation>
    </message>
    <message>
        <source>Neither a time nor a number of steps is given for this run.</source>
        <translation>该次训练既没有设定时间，也没有设定步数。</translation>
    </message>
    <message>
        <source>No image is labelled yet.</source>
        <translation>还没有已标注的图像。</translation>
    </message>
    <message>
        <source>No image was found in {}.</source>
        <translation>在 {} 中没有找到图像。</translation>
    </message>
    <message>
        <source>No label is held back to check the model, because a class has fewer than {}: the accuracy on new images stays unknown.</source>
        <translation>没有留出标签来检验模型，因为有类别的标签少于 {} 个：在新图像上的准确率仍然未知。</translation>
    </message>
    <message>
        <source>No space is left on the disk of {}.</source>
        <translation>{} 所在的磁盘已没有空间。</translation>
    </message>
    <message>
        <source>None of the project&apos;s images can be read, so the exported model could not be checked.</source>
        <translation>项目的图像都无法读取，因此无法检验导出的模型。</translation>
    </message>
    <message>
        <source>Nothing has been learnt from the images alone yet.</source>
        <translation>还没有仅从图像学到任何内容。</translation>
    </message>
    <message>
        <source>Nothing was learnt.</source>
        <translation>没有学到任何内容。</translation>
    </message>
    <message>
        <source>Only one class, &apos;{}&apos;, has labelled images.</source>
        <translation>只有一个类别“{}”有已标注的图像。</translation>
    </message>
    <message>
        <source>Open it with that version, or update this one.</source>
        <translation>请用那个版本打开，或更新此版本。</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>请打开它，或选择其他名称。</translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <translation>请重新打开项目。</translation>
    </message>
    <message>
        <source>Please report this with the text of the message.</source>
        <translation>请附上消息文本报告此问题。</translation>
    </message>
    <message>
        <source>Preparing the images was stopped.</source>
        <translation>图像准备已停止。</translation>
    </message>
    <message>
        <source>Put the folder back or connect its disk; nothing in the project is lost.</source>
        <translation>请将文件夹放回原处，或连接其所在磁盘；项目中没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Reading the CIFAR files was stopped.</source>
        <translation>读取 CIFAR 文件已停止。</translation>
    </message>
    <message>
        <source>Reading the IDX files was stopped.</source>
        <translation>读取 IDX 文件已停止。</translation>
    </message>
    <message>
        <source>Reading the list of images was stopped.</source>
        <translation>读取图像列表已停止。</translation>
    </message>
    <message>
        <source>Reading the sample was cancelled.</source>
        <translation>读取示例已取消。</translation>
    </message>
    <message>
        <source>Remove it; it is made again when needed.</source>
        <translation>请将其删除；需要时会重新生成。</translation>
    </message>
    <message>
        <source>Remove their labels or give them another class first.</source>
        <translation>请先移除它们的标签，或改为其他类别。</translation>
    </message>
    <message>
        <source>Run {} does not say how much work it did.</source>
        <translation>第 {} 次训练没有说明它做了多少计算。</translation>
    </message>
    <message>
        <source>Run {} has finished and cannot be continued.</source>
        <translation>第 {} 次训练已完成，无法继续。</translation>
    </message>
    <message>
        <source>Run {} is being trained by another program.</source>
        <translation>第 {} 次训练正由另一个程序进行。</translation>
    </message>
    <message>
        <source>SQLite failed on {} ({}).</source>
        <translation>SQLite 处理 {} 时出错 ({})。</translation>
    </message>
    <message>
        <source>Searching the folder was stopped.</source>
        <translation>查找文件夹已停止。</translation>
    </message>
    <message>
        <source>Set minutes or steps to more than 0.</source>
        <translation>请将 minutes 或 steps 设为大于 0。</translation>
    </message>
    <message>
        <source>Set threshold_minimum to at most threshold_maximum.</source>
        <translation>请将 threshold_minimum 设为不大于 threshold_maximum。</translation>
    </message>
    <message>
        <source>Start a new run instead.</source>
        <translation>请改为开始新的训练。</translation>
    </message>
    <message>
        <source>Start a new run.</source>
        <translation>请开始新的训练。</translation>
    </message>
    <message>
        <source>Start from a profile that works: &quot;seedling-cli devices --show laptop-cpu&quot; prints one.</source>
        <translation>请从一个可用的配置开始：“seedling-cli devices --show laptop-cpu”会输出一个。</translation>
    </message>
    <message>
        <source>Stop it there first.</source>
        <translation>请先在那里停止。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；没有写出任何内容。</translation>
    </message>
    <message>
        <source>Take other images for the test part, or count these all the same: seedling-cli evaluate PROJECT --with-duplicates.</source>
        <translation>请为测试部分换用其他图像，或仍将这些计入：seedling-cli evaluate PROJECT --with-duplicates。</translation>
    </message>
    <message>
        <source>The TIFF file holds numbers that are not 8-bit or 16-bit brightness.</source>
        <translation>该 TIFF 文件中的数值不是 8 位或 16 位亮度。</translation>
    </message>
    <message>
        <source>The checkpoint &apos;{}&apos; cannot be read: {}</source>
        <translation>无法读取检查点“{}”：{}</translation>
    </message>
    <message>
        <source>The description inside a checkpoint is damaged: {}</source>
        <translation>检查点中的描述已损坏：{}</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; has a field that is not known: {}.</source>
        <translation>设备配置“{}”含有未知的字段：{}。</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; has the id {} of another one.</source>
        <translation>设备配置“{}”的标识 {} 与另一个相同。</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; is not valid JSON.</source>
        <translation>设备配置“{}”不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; lacks the field {}.</source>
        <translation>设备配置“{}”缺少字段 {}。</translation>
    </message>
    <message>
        <source>The exported model does not answer as the run does, so it was not kept: probabilities differ by up to {}.</source>
        <translation>导出的模型与该次训练的回答不一致，因此没有保留：概率相差最多 {}。</translation>
    </message>
    <message>
        <source>A web page needs ONNX Runtime Web, which is not installed here: &apos;{}&apos; is missing.</source>
        <translation>网页需要 ONNX Runtime Web，而这里没有安装：缺少“{}”。</translation>
    </message>
    <message>
        <source>Run packaging/web-runtime.sh in Seedling&apos;s sources once, with network, or export as ONNX.</source>
        <translation>请在 Seedling 源代码中联网运行一次 packaging/web-runtime.sh，或导出为 ONNX。</translation>
    </message>
    <message>
        <source>The exported model lacks a file that the web page reads.</source>
        <translation>导出的模型缺少网页要读取的文件。</translation>
    </message>
    <message>
        <source>The exported model names other classes than the run.</source>
        <translation>导出的模型与该次训练的类别不同。</translation>
    </message>
    <message>
        <source>The field &quot;{}&quot; is missing or of a wrong kind.</source>
        <translation>字段“{}”缺失或类型错误。</translation>
    </message>
    <message>
        <source>The file has more than 2 GB.</source>
        <translation>文件超过 2 GB。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is incomplete: copy or download it again.</source>
        <translation>文件不完整：请重新复制或下载。</translation>
    </message>
    <message>
        <source>The file is not an image of a known format.</source>
        <translation>该文件不是已知格式的图像。</translation>
    </message>
    <message>
        <source>The image could not be written as {}.</source>
        <translation>图像无法写为 {}。</translation>
    </message>
    <message>
        <source>The image has {} x {} pixels, more than the limit of {} million.</source>
        <translation>图像有 {} x {} 像素，超过上限 {} 百万像素。</translation>
    </message>
    <message>
        <source>The image side {} is not between {} and {} pixels.</source>
        <translation>图像尺寸 {} 不在 {} 到 {} 像素之间。</translation>
    </message>
    <message>
        <source>The images were in {}, which is not there any more.</source>
        <translation>图像原在 {}，但它已不存在。</translation>
    </message>
    <message>
        <source>The key {} belongs to &quot;{}&quot; already.</source>
        <translation>按键 {} 已属于“{}”。</translation>
    </message>
    <message>
        <source>The label of image number {} was not stored, since the image or its class is not in this project.</source>
        <translation>编号为 {} 的图像的标签没有保存，因为该图像或其类别不在此项目中。</translation>
    </message>
    <message>
        <source>The label-free start could not be kept: {}</source>
        <translation>无法保存无标签起步的结果：{}</translation>
    </message>
    <message>
        <source>The label-free start is damaged: {}</source>
        <translation>无标签起步的结果已损坏：{}</translation>
    </message>
    <message>
        <source>The labels in &apos;{}&apos; do not belong to the {} images in &apos;{}&apos;.</source>
        <translation>“{}”中的标签不属于那 {} 张图像（“{}”）。</translation>
    </message>
    <message>
        <source>The last good checkpoint, of step {}, is kept. Train again with a lower learning rate, for example {}, or with precision fp32.</source>
        <translation>最近的正常检查点（第 {} 步）已保留。请用更小的学习率重新训练，例如 {}，或使用数值精度 fp32。</translation>
    </message>
    <message>
        <source>The last good checkpoint, of step {}, is kept. Train again with a lower learning rate, for example {}.</source>
        <translation>最近的正常检查点（第 {} 步）已保留。请用更小的学习率重新训练，例如 {}。</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number at step {}.</source>
        <translation>损失在第 {} 步变为无穷大或非数值。</translation>
    </message>
    <message>
        <source>The lowest threshold is above the highest one.</source>
        <translation>最低阈值高于最高阈值。</translation>
    </message>
    <message>
        <source>The model and its labels.txt do not fit together.</source>
        <translation>模型与其 labels.txt 不匹配。</translation>
    </message>
    <message>
        <source>The model will not know {} and {} more, which has no labelled image. Label at least one of each and train again.</source>
        <translation>模型将不认识 {} 和另外 {} 个类别，因为没有已标注的图像。请每个类别至少标注一张，然后重新训练。</translation>
    </message>
    <message>
        <source>The model will not know {} and {} more, which have no labelled image. Label at least one of each and train again.</source>
        <translation>模型将不认识 {} 和另外 {} 个类别，因为没有已标注的图像。请每个类别至少标注一张，然后重新训练。</translation>
    </message>
    <message>
        <source>The model will not know {}, which has no labelled image. Label at least one of each and train again.</source>
        <translation>模型将不认识 {}，因为没有已标注的图像。请至少标注一张，然后重新训练。</translation>
    </message>
    <message>
        <source>The model will not know {}, which have no labelled image. Label at least one of each and train again.</source>
        <translation>模型将不认识 {}，因为没有已标注的图像。请每个类别至少标注一张，然后重新训练。</translation>
    </message>
    <message>
        <source>The new order does not name every class once.</source>
        <translation>新的顺序没有恰好包含每个类别一次。</translation>
    </message>
    <message>
        <source>The option {} cannot be &quot;{}&quot;.</source>
        <translation>选项 {} 不能为“{}”。</translation>
    </message>
    <message>
        <source>The options of a run are not a JSON object.</source>
        <translation>训练的选项不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The programs may be of different versions.</source>
        <translation>程序的版本可能不同。</translation>
    </message>
    <message>
        <source>The project has no labels to export.</source>
        <translation>项目没有可导出的标签。</translation>
    </message>
    <message>
        <source>The project has no readable image to train on.</source>
        <translation>项目没有可读取的训练图像。</translation>
    </message>
    <message>
        <source>The project has no readable image.</source>
        <translation>项目没有可读取的图像。</translation>
    </message>
    <message>
        <source>The project has {} readable images, and learning without labels needs {}.</source>
        <translation>项目有 {} 张可读取的图像，而无标签学习需要 {} 张。</translation>
    </message>
    <message>
        <source>The run has neither minutes nor steps.</source>
        <translation>该次训练既没有分钟数，也没有步数。</translation>
    </message>
    <message>
        <source>The run has no checkpoint that can be read.</source>
        <translation>该次训练没有可读取的检查点。</translation>
    </message>
    <message>
        <source>The run itself is unharmed; please report this.</source>
        <translation>训练本身未受影响；请报告此问题。</translation>
    </message>
    <message>
        <source>The sample has no image {}.</source>
        <translation>示例中没有图像 {}。</translation>
    </message>
    <message>
        <source>The forecast of a run is not a JSON object.</source>
        <translation>训练的预测不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The summary of a run is not a JSON object.</source>
        <translation>训练的摘要不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The {} file ends too early.</source>
        <translation>该 {} 文件不完整。</translation>
    </message>
    <message>
        <source>The {} file has {} channels.</source>
        <translation>该 {} 文件有 {} 个通道。</translation>
    </message>
    <message>
        <source>The {} file is damaged.</source>
        <translation>该 {} 文件已损坏。</translation>
    </message>
    <message>
        <source>The {} file is not an 8-bit or 16-bit image.</source>
        <translation>该 {} 文件不是 8 位或 16 位图像。</translation>
    </message>
    <message>
        <source>There is a class named &quot;{}&quot; already.</source>
        <translation>已有名为“{}”的类别。</translation>
    </message>
    <message>
        <source>There is no class number {} in this project.</source>
        <translation>此项目中没有编号为 {} 的类别。</translation>
    </message>
    <message>
        <source>There is no command &quot;{}&quot;.</source>
        <translation>没有命令“{}”。</translation>
    </message>
    <message>
        <source>There is no event &quot;{}&quot;.</source>
        <translation>没有事件“{}”。</translation>
    </message>
    <message>
        <source>There is no image number {} in this project.</source>
        <translation>此项目中没有编号为 {} 的图像。</translation>
    </message>
    <message>
        <source>There is no method named &apos;{}&apos;.</source>
        <translation>没有名为“{}”的方法。</translation>
    </message>
    <message>
        <source>There is no network named &apos;{}&apos;.</source>
        <translation>没有名为“{}”的网络。</translation>
    </message>
    <message>
        <source>There is no option named &quot;{}&quot;.</source>
        <translation>没有名为“{}”的选项。</translation>
    </message>
    <message>
        <source>There is no preset named &quot;{}&quot;.</source>
        <translation>没有名为“{}”的预设。</translation>
    </message>
    <message>
        <source>There is no project file {}.</source>
        <translation>没有项目文件 {}。</translation>
    </message>
    <message>
        <source>There is no run number {} in this project.</source>
        <translation>此项目中没有第 {} 次训练。</translation>
    </message>
    <message>
        <source>There is no schedule named &apos;{}&apos;.</source>
        <translation>没有名为“{}”的学习率调度。</translation>
    </message>
    <message>
        <source>There is no source number {} in this project.</source>
        <translation>此项目中没有编号为 {} 的来源。</translation>
    </message>
    <message>
        <source>There is no test image whose class is known, so nothing can be evaluated.</source>
        <translation>没有类别已知的测试图像，因此无法评估。</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the image.</source>
        <translation>内存不足，无法解码图像。</translation>
    </message>
    <message>
        <source>There is not enough memory to read {} bytes.</source>
        <translation>内存不足，无法读取 {} 字节。</translation>
    </message>
    <message>
        <source>There is not enough memory to unpack &apos;{}&apos;.</source>
        <translation>内存不足，无法解压“{}”。</translation>
    </message>
    <message>
        <source>There is not enough memory to work with {}.</source>
        <translation>内存不足，无法处理 {}。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There was not enough memory to classify the images.</source>
        <translation>内存不足，无法对图像分类。</translation>
    </message>
    <message>
        <source>There was not enough memory to compare the images.</source>
        <translation>内存不足，无法比较图像。</translation>
    </message>
    <message>
        <source>There was not enough memory to evaluate the run.</source>
        <translation>内存不足，无法评估该次训练。</translation>
    </message>
    <message>
        <source>There was not enough memory to learn without labels.</source>
        <translation>内存不足，无法进行无标签学习。</translation>
    </message>
    <message>
        <source>There was not enough memory to run the exported model.</source>
        <translation>内存不足，无法运行导出的模型。</translation>
    </message>
    <message>
        <source>There was not enough memory to train.</source>
        <translation>内存不足，无法训练。</translation>
    </message>
    <message>
        <source>There was not enough memory to write the model.</source>
        <translation>内存不足，无法写入模型。</translation>
    </message>
    <message>
        <source>This image was not drawn for the spot check.</source>
        <translation>这张图像不在抽查之列。</translation>
    </message>
    <message>
        <source>This kind of JPEG (lossless, layered or not 8-bit) cannot be read.</source>
        <translation>无法读取这种 JPEG（无损、分层或非 8 位）。</translation>
    </message>
    <message>
        <source>This project has no finished run yet.</source>
        <translation>此项目还没有完成的训练。</translation>
    </message>
    <message>
        <source>This project has no hidden truth to reveal.</source>
        <translation>此项目没有可揭示的隐藏真实类别。</translation>
    </message>
    <message>
        <source>This source is not part of the project.</source>
        <translation>此来源不属于该项目。</translation>
    </message>
    <message>
        <source>To take less memory, {} of {} blocks are computed twice, and {} images go through the network at a time, for about {} % more time a step.</source>
        <translation>为了少占内存，{} / {} 个模块计算两次，每次有 {} 张图像一起通过网络，每步时间约增加 {} %。</translation>
    </message>
    <message>
        <source>To take less memory, signs and places are kept where they suffice, {} of {} blocks are computed twice, and {} images go through the network at a time, for about {} % more time a step.</source>
        <translation>为了少占内存，在足够之处只保留符号和位置，{} / {} 个模块计算两次，每次有 {} 张图像一起通过网络，每步时间约增加 {} %。</translation>
    </message>
    <message>
        <source>Train again with a lower learning rate, for example {}, or with precision fp32.</source>
        <translation>请用更小的学习率重新训练，例如 {}，或使用数值精度 fp32。</translation>
    </message>
    <message>
        <source>Train again with a lower learning rate, for example {}.</source>
        <translation>请用更小的学习率重新训练，例如 {}。</translation>
    </message>
    <message>
        <source>Train again, or use another run.</source>
        <translation>请重新训练，或使用另一次训练。</translation>
    </message>
    <message>
        <source>Train first.</source>
        <translation>请先训练。</translation>
    </message>
    <message>
        <source>Train with smaller batches (labelled_batch), smaller images (image_side) or fewer unlabelled images a step (unlabelled_ratio).</source>
        <translation>请使用更小的批次 (labelled_batch)、更小的图像 (image_side) 或每步更少的无标签图像 (unlabelled_ratio) 训练。</translation>
    </message>
    <message>
        <source>Training at {} pixels is not possible.</source>
        <translation>无法以 {} 像素训练。</translation>
    </message>
    <message>
        <source>Training at {} pixels, about the size of the images.</source>
        <translation>以 {} 像素训练，与图像大小相近。</translation>
    </message>
    <message>
        <source>Training at {} pixels, the most that images of about {} pixels and {} minutes allow.</source>
        <translation>以 {} 像素训练，这是约 {} 像素的图像和 {} 分钟时间所允许的最大值。</translation>
    </message>
    <message>
        <source>Training at {} pixels, the usual size of a run without a time limit; image_side sets another.</source>
        <translation>以 {} 像素训练，这是没有时间限制时的常用大小；可用 image_side 另行设定。</translation>
    </message>
    <message>
        <source>Training did not begin.</source>
        <translation>训练没有开始。</translation>
    </message>
    <message>
        <source>Training the network frugal, which is made for processors.</source>
        <translation>训练专为处理器设计的网络 frugal。</translation>
    </message>
    <message>
        <source>Training the network {}, because {} minutes suffice for many of its steps.</source>
        <translation>训练网络 {}，因为 {} 分钟足够完成它的许多步。</translation>
    </message>
    <message>
        <source>Training was stopped before its first step.</source>
        <translation>训练在第一步之前已停止。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Try again with another seed, or with precision fp32.</source>
        <translation>请换用其他随机种子，或使用数值精度 fp32 重试。</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>请输入一个名称。</translation>
    </message>
    <message>
        <source>Unpack it with gunzip and use the unpacked file.</source>
        <translation>请用 gunzip 解压，然后使用解压后的文件。</translation>
    </message>
    <message>
        <source>Waiting for another program was stopped.</source>
        <translation>等待另一个程序已停止。</translation>
    </message>
    <message>
        <source>What was done cannot be read: {}</source>
        <translation>无法读取操作记录：{}</translation>
    </message>
    <message>
        <source>Write sample: and a number, for example sample:1.</source>
        <translation>请写 sample: 加一个数字，例如 sample:1。</translation>
    </message>
    <message>
        <source>Write the path as the project shows it. No label was changed.</source>
        <translation>请按项目中显示的形式书写路径。没有更改任何标签。</translation>
    </message>
    <message>
        <source>choosing pseudo-labels</source>
        <translation>正在选择伪标签</translation>
    </message>
    <message>
        <source>comparing images</source>
        <translation>正在比较图像</translation>
    </message>
    <message>
        <source>comparing with what labels alone teach</source>
        <translation>正在与仅用标签学到的结果比较</translation>
    </message>
    <message>
        <source>finding out how hard the images are to tell apart</source>
        <translation>正在了解图像有多难区分</translation>
    </message>
    <message>
        <source>learning what the images look like, without labels; later runs start from it</source>
        <translation>正在不用标签学习图像的样子；以后的运行由此开始</translation>
    </message>
    <message>
        <source>measuring this computer&apos;s speed</source>
        <translation>正在测量这台计算机的速度</translation>
    </message>
    <message>
        <source>predicting every image</source>
        <translation>正在预测每张图像</translation>
    </message>
    <message>
        <source>reading images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>reading images: {} of {}</source>
        <translation>正在读取图像：{} / {}</translation>
    </message>
    <message>
        <source>training with {} labels</source>
        <translation>正在用 {} 个标签训练</translation>
    </message>
    <message>
        <source>{} cannot be opened for writing ({}).</source>
        <translation>无法打开 {} 进行写入 ({})。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>无法读取 {}：{}</translation>
    </message>
    <message>
        <source>{} could not be read or written ({}).</source>
        <translation>无法读取或写入 {} ({})。</translation>
    </message>
    <message>
        <source>{} exists already.</source>
        <translation>{} 已存在。</translation>
    </message>
    <message>
        <source>{} has no label for any image of this project.</source>
        <translation>{} 中没有此项目任何图像的标签。</translation>
    </message>
    <message>
        <source>{} images are still labelled with this class.</source>
        <translation>仍有 {} 张图像带有此类别的标签。</translation>
    </message>
    <message>
        <source>{} images cannot be read.</source>
        <translation>无法读取 {} 图像。</translation>
    </message>
    <message>
        <source>{} images have a hidden class and no label, {} were asked for.</source>
        <translation>有 {} 张图像带隐藏类别且无标签，而要求的是 {} 张。</translation>
    </message>
    <message>
        <source>{} is a folder, not a project file.</source>
        <translation>{} 是文件夹，不是项目文件。</translation>
    </message>
    <message>
        <source>{} is being written by another program.</source>
        <translation>另一个程序正在写入 {}。</translation>
    </message>
    <message>
        <source>{} is damaged.</source>
        <translation>{} 已损坏。</translation>
    </message>
    <message>
        <source>{} is neither COCO nor Label Studio JSON.</source>
        <translation>{} 既不是 COCO JSON，也不是 Label Studio JSON。</translation>
    </message>
    <message>
        <source>{} is not a Seedling project, or it is damaged.</source>
        <translation>{} 不是 Seedling 项目，或已损坏。</translation>
    </message>
    <message>
        <source>{} is not a Seedling project.</source>
        <translation>{} 不是 Seedling 项目。</translation>
    </message>
    <message>
        <source>{} labelled and {} unlabelled images</source>
        <translation>{} 张有标签和 {} 张无标签图像</translation>
    </message>
    <message>
        <source>{} labelled images</source>
        <translation>{} 张有标签图像</translation>
    </message>
    <message>
        <source>{} labels a class cannot be revealed.</source>
        <translation>无法每个类别揭示 {} 个标签。</translation>
    </message>
    <message>
        <source>{} lies among the images of the project, which would find the copies as new images.</source>
        <translation>{} 位于项目的图像之中，项目会把副本当作新图像。</translation>
    </message>
    <message>
        <source>{} names a category that it does not define.</source>
        <translation>{} 提到了其中没有定义的类别。</translation>
    </message>
    <message>
        <source>{} or its folder may not be written.</source>
        <translation>{} 或其所在文件夹不可写入。</translation>
    </message>
    <message>
        <source>{} refuses this change ({}).</source>
        <translation>{} 拒绝此更改 ({})。</translation>
    </message>
    <message>
        <source>{} was written by a newer version of Seedling (form {}, this version knows up to {}).</source>
        <translation>{} 由更新版本的 Seedling 写出（格式 {}，此版本最高支持 {}）。</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are left of what the run may take: it may not fit. {}</source>
        <translation>一步 {} 约需 {} MB 内存，而本次运行的限额还剩 {} MB：可能放不下。{}</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are left of what the run may take: learning from {} a step instead.</source>
        <translation>一步 {} 约需 {} MB 内存，而本次运行的限额还剩 {} MB：改为每步从 {} 学习。</translation>
    </message>
    <message>
        <source>Allow {} MB (memory_mb), the least that suffices with these batches, or train with a smaller batch: a labelled_batch of {} would fit.</source>
        <translation>请放宽限额至 {} MB（memory_mb），这是这些批次所需的最小值，或使用更小的批次：labelled_batch 为 {} 时可以容纳。</translation>
    </message>
    <message>
        <source>Close other programs, or train with a smaller batch: a labelled_batch of {} would fit.</source>
        <translation>请关闭其他程序，或使用更小的批次：labelled_batch 为 {} 时可以容纳。</translation>
    </message>
    <message>
        <source>Replaced by another run.</source>
        <translation>已由另一次运行取代。</translation>
    </message>
    <message>
        <source>Replaced by run {}.</source>
        <translation>已由运行 {} 取代。</translation>
    </message>
    <message>
        <source>Allow {} MB (memory_mb), the least that suffices with these batches, or train with smaller batches (labelled_batch), smaller images (image_side) or fewer unlabelled images a step (unlabelled_ratio).</source>
        <translation>请放宽限额至 {} MB（memory_mb），这是这些批次所需的最小值，或使用更小的批次（labelled_batch）、更小的图像（image_side）或每步更少的无标签图像（unlabelled_ratio）。</translation>
    </message>
    <message>
        <source>No better accuracy was found, checks in a row: {}.</source>
        <translation>连续若干次检查未见准确率提高，次数：{}。</translation>
    </message>
    <message>
        <source>One more per cent of accuracy would have cost over {} Wh.</source>
        <translation>准确率再提高一个百分点将耗能超过 {} Wh。</translation>
    </message>
    <message>
        <source>The energy budget of {} Wh is used up.</source>
        <translation>{} Wh 的能量预算已用完。</translation>
    </message>
    <message>
        <source>The program came to {} MB of memory, and may take {} MB.</source>
        <translation>程序已占用 {} MB 内存，而限额为 {} MB。</translation>
    </message>
    <message>
        <source>The rules patience and point_wh cannot end this run: without held-back labels nobody can see when nothing is gained any more.</source>
        <translation>规则 patience 和 point_wh 无法结束本次运行：没有留出的标签，就看不出何时不再有提升。</translation>
    </message>
    <message>
        <source>This run would take about {} MB of memory, and may take {} MB.</source>
        <translation>本次运行约需 {} MB 内存，而限额为 {} MB。</translation>
    </message>
    <message>
        <source>Training was stopped before it used a label.</source>
        <translation>训练在使用任何标签之前就被停止。</translation>
    </message>
    <message>
        <source>What it learnt of the images is kept for the next run.</source>
        <translation>它从图像中学到的内容会保留给下一次运行。</translation>
    </message>
    <message>
        <source>Close other programs, or train with smaller batches (labelled_batch), smaller images (image_side) or fewer unlabelled images a step (unlabelled_ratio).</source>
        <translation>请关闭其他程序，或使用更小的批次（labelled_batch）、更小的图像（image_side）或每步更少的无标签图像（unlabelled_ratio）。</translation>
    </message>
    <message>
        <source>For a fifth of the run hardly any unlabelled image has been trusted: it learns from the labels alone.</source>
        <translation>在运行的五分之一时间里几乎没有任何无标签图像被信任：它只从标签中学习。</translation>
    </message>
    <message>
        <source>It may be learning from wrong pseudo-labels: stop it, look through what it trusts, and label where it is wrong; or train with a higher threshold.</source>
        <translation>它可能正在从错误的伪标签中学习：请停止它，检查它信任的图像，并在出错处打标签；或使用更高的阈值训练。</translation>
    </message>
    <message>
        <source>Label a few more images of each class; or train with a lower threshold, or with flexmatch or freematch, which trust sooner.</source>
        <translation>请为每个类别再打几个标签；或使用更低的阈值，或使用更早信任图像的 flexmatch 或 freematch 训练。</translation>
    </message>
    <message>
        <source>Look through what is trusted of this class and refuse what is wrong; label more images of the classes it is taken for; or train with a higher threshold.</source>
        <translation>请检查该类别中被信任的图像并拒绝错误的；为与它混淆的类别多打标签；或使用更高的阈值训练。</translation>
    </message>
    <message>
        <source>Nine tenths of the energy budget of {} Wh are used: the run ends soon.</source>
        <translation>{} Wh 的能量预算已用去九成：运行即将结束。</translation>
    </message>
    <message>
        <source>Nothing needs to be done. A longer run needs a larger energy_wh.</source>
        <translation>无需任何操作。更长的运行需要更大的 energy_wh。</translation>
    </message>
    <message>
        <source>The accuracy on held-back labels has fallen from {} % to {} % and stays there.</source>
        <translation>留出标签上的准确率已从 {} % 降至 {} %，并停留在那里。</translation>
    </message>
    <message>
        <source>The program has {} MB of memory, and only {} MB are left: the system may end it.</source>
        <translation>程序已占用 {} MB 内存，仅剩 {} MB：系统可能会终止它。</translation>
    </message>
    <message>
        <source>This run may come to {} MB of memory, and there are {} MB for it: the system may end it.</source>
        <translation>本次运行可能需要 {} MB 内存，而可供它使用的有 {} MB：系统可能会终止它。</translation>
    </message>
    <message>
        <source>{} has {} % of the trusted images, and {} % of the labels: it seems to swallow other classes.</source>
        <translation>{} 占被信任图像的 {} %，而只占标签的 {} %：它似乎吞并了其他类别。</translation>
    </message>
    <message>
        <source>&quot;seedling-cli meters&quot; says what is wrong with each.</source>
        <translation>电表列表会说明各自的问题。</translation>
    </message>
    <message>
        <source>A sensor has gone.</source>
        <translation>一个传感器已消失。</translation>
    </message>
    <message>
        <source>A sensor is there, but this user may not read it.</source>
        <translation>有一个传感器，但当前用户无权读取。</translation>
    </message>
    <message>
        <source>A sensor jumped; that interval is estimated.</source>
        <translation>一个传感器的读数跳变；该时段为估算。</translation>
    </message>
    <message>
        <source>An administrator can allow it until the next start with: chmod a+r /sys/class/hwmon/hwmon*/energy*_input.</source>
        <translation>管理员可以用以下命令允许读取，直到下次启动：chmod a+r /sys/class/hwmon/hwmon*/energy*_input。</translation>
    </message>
    <message>
        <source>An administrator can allow it until the next start with: chmod a+r /sys/class/powercap/*/energy_uj. Note that other programs can then watch the processor&apos;s power as well, which may reveal what it computes.</source>
        <translation>管理员可以用以下命令允许读取，直到下次启动：chmod a+r /sys/class/powercap/*/energy_uj。请注意，其他程序届时也能观察处理器的功率，这可能泄露它在计算什么。</translation>
    </message>
    <message>
        <source>An administrator can allow it until the next start with: sysctl kernel.perf_event_paranoid=0. Note that other programs can then watch the whole machine as well.</source>
        <translation>管理员可以用以下命令允许读取，直到下次启动：sysctl kernel.perf_event_paranoid=0。请注意，其他程序届时也能观察整台机器。</translation>
    </message>
    <message>
        <source>Built-in ones stay.</source>
        <translation>内置的设备会保留。</translation>
    </message>
    <message>
        <source>Disconnect mains power while it is to be metered.</source>
        <translation>在需要计量时请断开电源适配器。</translation>
    </message>
    <message>
        <source>In {}, because it does not train in {}.</source>
        <translation>使用 {}，因为它不能用 {} 训练。</translation>
    </message>
    <message>
        <source>In {}, because it does not train in {}. Training on it is research so far.</source>
        <translation>使用 {}，因为它不能用 {} 训练。在其上训练目前仍属研究。</translation>
    </message>
    <message>
        <source>It has {} of memory, and this run needs {} at its peak.</source>
        <translation>它有 {} 内存，而此次运行的峰值需要 {}。</translation>
    </message>
    <message>
        <source>It lacks a part of training that this run needs: {}.</source>
        <translation>它缺少此次运行所需的训练操作：{}。</translation>
    </message>
    <message>
        <source>It needs columns named time and watts, or those two first; let the meter write first.</source>
        <translation>文件需要名为 time 和 watts 的列，或最前面两列就是它们；请先让电表写入数据。</translation>
    </message>
    <message>
        <source>It only runs networks that were trained elsewhere.</source>
        <translation>它只能运行在别处训练好的网络。</translation>
    </message>
    <message>
        <source>It trains neither in {} nor in a format that could stand in for it.</source>
        <translation>它既不能用 {} 训练，也不能用可替代的格式训练。</translation>
    </message>
    <message>
        <source>It was stopped before every image was predicted, so this run suggests nothing. Let it go on to make up for that.</source>
        <translation>在预测完所有图像之前已停止，因此这次训练没有任何建议。让它继续即可补上。</translation>
    </message>
    <message>
        <source>Name the CSV file (time,watts) that a plug meter writes: seedling-cli meters --wall-meter FILE.</source>
        <translation>请指定插座电表写入的 CSV 文件（time,watts）：seedling-cli meters --wall-meter 文件。</translation>
    </message>
    <message>
        <source>No driver reports this power.</source>
        <translation>没有驱动程序报告该功率。</translation>
    </message>
    <message>
        <source>No energy meter of this machine can be read; its use is estimated.</source>
        <translation>这台机器没有可读取的电表；用量为估算。</translation>
    </message>
    <message>
        <source>No energy meter of this machine can be read; its use is modelled.</source>
        <translation>这台机器没有可读取的电表；用量由模型推算。</translation>
    </message>
    <message>
        <source>No file of a wall meter is named.</source>
        <translation>尚未指定插座电表的文件。</translation>
    </message>
    <message>
        <source>No line of &apos;{}&apos; has a time and watts.</source>
        <translation>“{}”中没有任何一行包含时间和瓦数。</translation>
    </message>
    <message>
        <source>No meter of this machine can be read, so nothing was measured at rest.</source>
        <translation>这台机器没有可读取的电表，因此未测量空闲功率。</translation>
    </message>
    <message>
        <source>No meter sees {} % of it.</source>
        <translation>其中 {} % 没有电表能测到。</translation>
    </message>
    <message>
        <source>Restart the machine.</source>
        <translation>请重新启动机器。</translation>
    </message>
    <message>
        <source>Run on the machine itself, or take the estimate.</source>
        <translation>请直接在物理机上运行，或采用估算值。</translation>
    </message>
    <message>
        <source>Start what writes the file, and let its clock be that of this machine.</source>
        <translation>请启动写入该文件的程序，并使其时钟与这台机器一致。</translation>
    </message>
    <message>
        <source>The battery does not say how much it gives.</source>
        <translation>电池没有报告其输出功率。</translation>
    </message>
    <message>
        <source>The battery gives no figure of its power yet.</source>
        <translation>电池尚未给出功率数值。</translation>
    </message>
    <message>
        <source>The driver has lost the graphics board.</source>
        <translation>驱动程序与显卡失去了联系。</translation>
    </message>
    <message>
        <source>The driver of the graphics board does not let this user read its power.</source>
        <translation>显卡驱动不允许当前用户读取其功率。</translation>
    </message>
    <message>
        <source>The driver of the graphics board failed (NVML error {}).</source>
        <translation>显卡驱动出错（NVML 错误 {}）。</translation>
    </message>
    <message>
        <source>The energy counter of the graphics board does not move.</source>
        <translation>显卡的电能计数器没有变化。</translation>
    </message>
    <message>
        <source>The energy counter of the graphics board jumped; that interval is left out.</source>
        <translation>显卡的电能计数器跳变；该时段不计入。</translation>
    </message>
    <message>
        <source>The energy counters of the processor do not move while it works.</source>
        <translation>处理器工作时其电能计数器没有变化。</translation>
    </message>
    <message>
        <source>The energy counters of the processor have gone.</source>
        <translation>处理器的电能计数器已消失。</translation>
    </message>
    <message>
        <source>The energy counters of the processor jumped; that interval is estimated.</source>
        <translation>处理器的电能计数器跳变；该时段为估算。</translation>
    </message>
    <message>
        <source>The graphics board reports neither its energy nor its power.</source>
        <translation>显卡既不报告电能也不报告功率。</translation>
    </message>
    <message>
        <source>The kernel has no usable event source &quot;power&quot; here.</source>
        <translation>内核在此没有可用的事件源“power”。</translation>
    </message>
    <message>
        <source>The kernel has the event source &quot;power&quot;, but this user may not use it.</source>
        <translation>内核有事件源“power”，但当前用户无权使用。</translation>
    </message>
    <message>
        <source>The kernel no longer gives the counters of &quot;power&quot;.</source>
        <translation>内核不再提供“power”的计数器。</translation>
    </message>
    <message>
        <source>The machine is on mains power, which its battery does not see.</source>
        <translation>机器正使用外接电源，电池测不到。</translation>
    </message>
    <message>
        <source>The power of this machine was not calibrated.</source>
        <translation>这台机器的功率尚未校准。</translation>
    </message>
    <message>
        <source>The processor has energy counters, but this user may not read them.</source>
        <translation>处理器有电能计数器，但当前用户无权读取。</translation>
    </message>
    <message>
        <source>The sensors do not move while there is work.</source>
        <translation>工作时传感器没有变化。</translation>
    </message>
    <message>
        <source>The system does not say how much memory there is.</source>
        <translation>系统没有说明内存大小。</translation>
    </message>
    <message>
        <source>The system offers no energy counters of the processor, as is usual in containers.</source>
        <translation>系统没有提供处理器的电能计数器，这在容器中很常见。</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; has no reading of just now.</source>
        <translation>插座电表的文件“{}”没有最新读数。</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; is not there.</source>
        <translation>插座电表的文件“{}”不存在。</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; may not be read.</source>
        <translation>无权读取插座电表的文件“{}”。</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; was begun anew.</source>
        <translation>插座电表的文件“{}”已重新开始写入。</translation>
    </message>
    <message>
        <source>There is no NVIDIA driver.</source>
        <translation>没有 NVIDIA 驱动程序。</translation>
    </message>
    <message>
        <source>There is no NVIDIA graphics board.</source>
        <translation>没有 NVIDIA 显卡。</translation>
    </message>
    <message>
        <source>There is no device &quot;{}&quot; among your own.</source>
        <translation>您自己的设备中没有“{}”。</translation>
    </message>
    <message>
        <source>This is a virtual machine, where the processor&apos;s energy counters are absent or cannot be trusted.</source>
        <translation>这是虚拟机，处理器的电能计数器不存在或不可信。</translation>
    </message>
    <message>
        <source>This machine has no battery that it runs on.</source>
        <translation>这台机器没有可供运行的电池。</translation>
    </message>
    <message>
        <source>Training on it is research so far.</source>
        <translation>在其上训练目前仍属研究。</translation>
    </message>
    <message>
        <source>While a meter can be read, or with a plug meter in sight, run: seedling-cli meters --calibrate (two minutes).</source>
        <translation>在有电表可读或能看到插座电表时运行：seedling-cli meters --calibrate（两分钟）。</translation>
    </message>
    <message>
        <source>graphics board (NVML)</source>
        <translation>显卡（NVML）</translation>
    </message>
    <message>
        <source>memory, estimated from its size ({} GB)</source>
        <translation>内存，按容量估算（{} GB）</translation>
    </message>
    <message>
        <source>processor and memory, modelled from its load as calibrated {}</source>
        <translation>处理器和内存，按负载建模，校准于 {}</translation>
    </message>
    <message>
        <source>processor package (RAPL)</source>
        <translation>处理器封装（RAPL）</translation>
    </message>
    <message>
        <source>processor package (perf)</source>
        <translation>处理器封装（perf）</translation>
    </message>
    <message>
        <source>processor package and memory (RAPL)</source>
        <translation>处理器封装和内存（RAPL）</translation>
    </message>
    <message>
        <source>processor package and memory (perf)</source>
        <translation>处理器封装和内存（perf）</translation>
    </message>
    <message>
        <source>processor, estimated from its time ({} core at {} W rated each)</source>
        <translation>处理器，按占用时间估算（{} 个核心，每个额定 {} W）</translation>
    </message>
    <message>
        <source>processor, estimated from its time ({} cores at {} W rated each)</source>
        <translation>处理器，按占用时间估算（{} 个核心，每个额定 {} W）</translation>
    </message>
    <message>
        <source>processor, modelled from its load as calibrated {}</source>
        <translation>处理器，按负载建模，校准于 {}</translation>
    </message>
    <message>
        <source>whole machine (battery)</source>
        <translation>整台机器（电池）</translation>
    </message>
    <message>
        <source>whole machine (wall meter)</source>
        <translation>整台机器（插座电表）</translation>
    </message>
    <message>
        <source>whole machine, modelled from its load as calibrated {}</source>
        <translation>整台机器，按负载建模，校准于 {}</translation>
    </message>
    <message>
        <source>{} graphics boards (NVML)</source>
        <translation>{} 块显卡（NVML）</translation>
    </message>
    <message>
        <source>Export it as TorchScript.</source>
        <translation>请导出为 TorchScript。</translation>
    </message>
    <message>
        <source>Export it with --format c, whose weights are floats.</source>
        <translation>请用 --format c 导出，它的权重是浮点数。</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; cannot be written in this format.</source>
        <translation>网络“{}”不能写成这种格式。</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; has other layers than its description: {}.</source>
        <translation>网络“{}”的层与其描述不符：{}。</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; has {} MB of numbers, and C is written for small processors that have room for {} MB at most.</source>
        <translation>网络“{}”有 {} MB 的数值，而 C 代码面向最多容纳 {} MB 的小型处理器。</translation>
    </message>
    <message>
        <source>This network cannot be written as C: it does not begin by normalising its pixels.</source>
        <translation>这个网络不能写成 C：它不是从像素归一化开始的。</translation>
    </message>
    <message>
        <source>Train once more.</source>
        <translation>请再训练一次。</translation>
    </message>
    <message>
        <source>Train with the network frugal, or export as TorchScript.</source>
        <translation>请用网络 frugal 训练，或导出为 TorchScript。</translation>
    </message>
    <message>
        <source>What is known of how sure the model is cannot be read.</source>
        <translation>无法读取关于模型把握程度的记录。</translation>
    </message>
    <message>
        <source>What is known of how the network settles cannot be read.</source>
        <translation>无法读取关于网络如何稳定的记录。</translation>
    </message>
    <message>
        <source>With weights of 8 bits the model answers otherwise than the run does, so it was not kept: probabilities differ by up to {}.</source>
        <translation>使用 8 位权重时，模型的回答与该次运行不同，因此没有保留：概率最多相差 {}。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes pictures of {} x {} pixels alone.</source>
        <translation>“{}” 只接受 {} x {} 像素的图像。</translation>
    </message>
    <message>
        <source>LibTorch could not compare 8-bit numbers with floats: {}</source>
        <translation>LibTorch 无法将 8 位数与浮点数比较：{}</translation>
    </message>
    <message>
        <source>LibTorch could not measure the ranges of the network&apos;s numbers: {}</source>
        <translation>LibTorch 无法测量网络数值的范围：{}</translation>
    </message>
    <message>
        <source>Name a folder written by seedling-cli export, with model.pt or model.onnx and labels.txt inside.</source>
        <translation>请指定由 seedling-cli export 写出的文件夹，其中有 model.pt 或 model.onnx 以及 labels.txt。</translation>
    </message>
    <message>
        <source>None of the project&apos;s images can be read, so the ranges of 8-bit numbers could not be measured.</source>
        <translation>项目的图像均无法读取，因此无法测量 8 位数的范围。</translation>
    </message>
    <message>
        <source>Only models that Seedling has exported can be used.</source>
        <translation>只能使用由 Seedling 导出的模型。</translation>
    </message>
    <message>
        <source>OpenCV could not read the model: {}</source>
        <translation>OpenCV 无法读取该模型：{}</translation>
    </message>
    <message>
        <source>OpenCV could not run the model: {}</source>
        <translation>OpenCV 无法运行该模型：{}</translation>
    </message>
    <message>
        <source>The ONNX model has an operator that is not known here: {}.</source>
        <translation>该 ONNX 模型含有此处未知的算子：{}。</translation>
    </message>
    <message>
        <source>The file is not an ONNX model, or it is damaged.</source>
        <translation>该文件不是 ONNX 模型，或已损坏。</translation>
    </message>
    <message>
        <source>The model could not be written as ONNX: {}</source>
        <translation>无法将该模型写为 ONNX：{}</translation>
    </message>
    <message>
        <source>There was not enough memory to compare 8-bit numbers with floats.</source>
        <translation>内存不足，无法将 8 位数与浮点数比较。</translation>
    </message>
    <message>
        <source>There was not enough memory to measure the ranges of the network&apos;s numbers.</source>
        <translation>内存不足，无法测量网络数值的范围。</translation>
    </message>
    <message>
        <source>Use the model.onnx beside it, which takes any size.</source>
        <translation>请使用旁边的 model.onnx，它接受任意尺寸。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a TorchScript network, or it is damaged.</source>
        <translation>“{}”不是 TorchScript 网络，或者已损坏。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a file of PyTorch weights.</source>
        <translation>“{}”不是 PyTorch 权重文件。</translation>
    </message>
    <message>
        <source>A TorchScript encoder cannot go on learning.</source>
        <translation>TorchScript 编码器不能继续学习。</translation>
    </message>
    <message>
        <source>A run cannot begin with a pretrained file and with a start without labels.</source>
        <translation>一次运行不能既从预训练文件开始，又先进行无标签学习。</translation>
    </message>
    <message>
        <source>Check pretrained_mean and pretrained_deviation, or take another file.</source>
        <translation>请检查 pretrained_mean 和 pretrained_deviation，或换一个文件。</translation>
    </message>
    <message>
        <source>Choose frugal, wrn-28-2, wrn-28-8, wrn-37-2, resnet-18, resnet-34, resnet-50, mobilenet-v2, chip, hopfield or hopfield-dense.</source>
        <translation>请选择 frugal、wrn-28-2、wrn-28-8、wrn-37-2、resnet-18、resnet-34、resnet-50、mobilenet-v2、chip、hopfield 或 hopfield-dense。</translation>
    </message>
    <message>
        <source>Frozen weights are learnt from by one last layer, without a balanced one.</source>
        <translation>在冻结的权重上只学习一个最后一层，没有平衡头。</translation>
    </message>
    <message>
        <source>Get it again from where it came from.</source>
        <translation>请从来源处重新获取。</translation>
    </message>
    <message>
        <source>Give a file of torch.jit.save whose network makes a row of features of each image: float [N, 3, H, W] in, [N, D] out.</source>
        <translation>请提供由 torch.jit.save 保存的文件，其网络为每幅图像生成一行特征：输入 float [N, 3, H, W]，输出 [N, D]。</translation>
    </message>
    <message>
        <source>Give a text on one line.</source>
        <translation>请输入一行文字。</translation>
    </message>
    <message>
        <source>Give three numbers for red, green and blue, such as 0.485, 0.456, 0.406.</source>
        <translation>请为红、绿、蓝给出三个数，例如 0.485, 0.456, 0.406。</translation>
    </message>
    <message>
        <source>Give torchvision&apos;s weights of ResNet-18, ResNet-34, ResNet-50 or MobileNetV2, or a TorchScript encoder.</source>
        <translation>请提供 torchvision 的 ResNet-18、ResNet-34、ResNet-50 或 MobileNetV2 权重，或一个 TorchScript 编码器。</translation>
    </message>
    <message>
        <source>Learning from pseudo-labels in rounds, because labels are few and a first look could trust only {} % of the images.</source>
        <translation>分轮从伪标签学习，因为标签很少，且初步查看只能信任 {} % 的图像。</translation>
    </message>
    <message>
        <source>Learning from pseudo-labels in rounds, because labels are few and there is time.</source>
        <translation>分轮从伪标签学习，因为标签很少而时间充足。</translation>
    </message>
    <message>
        <source>Learning from pseudo-labels in rounds, which frozen features suffice for.</source>
        <translation>分轮从伪标签学习，冻结的特征足以做到。</translation>
    </message>
    <message>
        <source>Learning from the labels alone, because there are few images.</source>
        <translation>只从标签学习，因为图像很少。</translation>
    </message>
    <message>
        <source>Looking at {} pixels, the size that the pretrained network learnt at.</source>
        <translation>以 {} 像素查看，这是预训练网络学习时的大小。</translation>
    </message>
    <message>
        <source>Save it again with a newer version.</source>
        <translation>请用较新的版本重新保存。</translation>
    </message>
    <message>
        <source>Save the weights again with torch.save(model.state_dict(), FILE).</source>
        <translation>请用 torch.save(model.state_dict(), 文件) 重新保存权重。</translation>
    </message>
    <message>
        <source>Save the weights alone: torch.save(model.state_dict(), FILE) in Python.</source>
        <translation>请只保存权重：在 Python 中执行 torch.save(model.state_dict(), 文件)。</translation>
    </message>
    <message>
        <source>Set method to auto, rounds or supervised, or pretrained_use to start.</source>
        <translation>请将 method 设为 auto、rounds 或 supervised，或将 pretrained_use 设为 start。</translation>
    </message>
    <message>
        <source>Set network to auto, or leave pretrained empty.</source>
        <translation>请将 network 设为 auto，或将 pretrained 留空。</translation>
    </message>
    <message>
        <source>Set pretrained to one.</source>
        <translation>请将 pretrained 设为这样的文件。</translation>
    </message>
    <message>
        <source>Set pretrained_deviation to three numbers above 0.</source>
        <translation>请将 pretrained_deviation 设为三个大于 0 的数。</translation>
    </message>
    <message>
        <source>Set pretrained_use to frozen.</source>
        <translation>请将 pretrained_use 设为 frozen。</translation>
    </message>
    <message>
        <source>Set warm to off or auto, or leave pretrained empty.</source>
        <translation>请将 warm 设为 off 或 auto，或将 pretrained 留空。</translation>
    </message>
    <message>
        <source>Start a new run with the file itself.</source>
        <translation>请用原文件开始新的运行。</translation>
    </message>
    <message>
        <source>Switch balanced_head off, or set pretrained_use to start.</source>
        <translation>请关闭 balanced_head，或将 pretrained_use 设为 start。</translation>
    </message>
    <message>
        <source>The TorchScript file &apos;{}&apos; is not run: it names the operator {}, which reaches files.</source>
        <translation>不运行 TorchScript 文件“{}”：其中提到会访问文件的算子 {}。</translation>
    </message>
    <message>
        <source>The TorchScript file answers with whole numbers, not with features.</source>
        <translation>该 TorchScript 文件给出的是整数，不是特征。</translation>
    </message>
    <message>
        <source>The TorchScript file answers with {} for {} images, not with a row of features for each.</source>
        <translation>该 TorchScript 文件的输出为 {}（{} 幅图像），而不是每幅一行特征。</translation>
    </message>
    <message>
        <source>The TorchScript file cannot take images of {} x {} pixels.</source>
        <translation>该 TorchScript 文件不能处理 {} x {} 像素的图像。</translation>
    </message>
    <message>
        <source>The file holds a whole Python object ({}), not its weights alone; its code is not run here.</source>
        <translation>文件中是整个 Python 对象（{}），而不只是权重；这里不运行其代码。</translation>
    </message>
    <message>
        <source>The file is a TorchScript network, not a dictionary of named tensors.</source>
        <translation>该文件是 TorchScript 网络，不是命名张量的字典。</translation>
    </message>
    <message>
        <source>The file is no archive of PyTorch.</source>
        <translation>该文件不是 PyTorch 存档。</translation>
    </message>
    <message>
        <source>The file is not a dictionary of named tensors.</source>
        <translation>该文件不是命名张量的字典。</translation>
    </message>
    <message>
        <source>The file of weights holds numbers of the kind {}, which are not known here.</source>
        <translation>权重文件中有类型为 {} 的数，这里无法识别。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: a size of a tensor is not a number.</source>
        <translation>权重文件已损坏：某个张量的大小不是数。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: a tensor is larger than its numbers.</source>
        <translation>权重文件已损坏：某个张量大于其数据。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: a value is missing.</source>
        <translation>权重文件已损坏：缺少一个值。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it describes a tensor in a way that is not known.</source>
        <translation>权重文件已损坏：张量的描述方式无法识别。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it ends too soon.</source>
        <translation>权重文件已损坏：文件过早结束。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it holds more values than weights ever do.</source>
        <translation>权重文件已损坏：其中的值多于任何权重文件。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it names memory in a way that is not known.</source>
        <translation>权重文件已损坏：存储的命名方式无法识别。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it refers to a value that is not there.</source>
        <translation>权重文件已损坏：引用了不存在的值。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: its archive cannot be opened.</source>
        <translation>权重文件已损坏：无法打开其存档。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: numbers are missing.</source>
        <translation>权重文件已损坏：缺少数据。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: the list of its numbers is missing.</source>
        <translation>权重文件已损坏：缺少数据列表。</translation>
    </message>
    <message>
        <source>The file of weights is damaged: the start of a list is missing.</source>
        <translation>权重文件已损坏：缺少列表的开头。</translation>
    </message>
    <message>
        <source>The file of weights is written in a way that is not known (0x{}).</source>
        <translation>权重文件的写法无法识别（0x{}）。</translation>
    </message>
    <message>
        <source>The file of weights shares memory in a way of very old versions of PyTorch.</source>
        <translation>权重文件以非常旧的 PyTorch 版本的方式共享存储。</translation>
    </message>
    <message>
        <source>The method {} cannot learn from frozen weights, which see each image once.</source>
        <translation>方法 {} 不能在冻结的权重上学习，因为它们只看每幅图像一次。</translation>
    </message>
    <message>
        <source>The network encoder is only there with a TorchScript file.</source>
        <translation>网络 encoder 只能与 TorchScript 文件一起使用。</translation>
    </message>
    <message>
        <source>The pixels of a pretrained network cannot be divided by 0 or less.</source>
        <translation>预训练网络的像素不能除以 0 或负数。</translation>
    </message>
    <message>
        <source>The pretrained file is of the network {}, and the run was to train {}.</source>
        <translation>预训练文件属于网络 {}，而本次运行要训练 {}。</translation>
    </message>
    <message>
        <source>The pretrained network answers with numbers that are not finite.</source>
        <translation>预训练网络给出了非有限的数。</translation>
    </message>
    <message>
        <source>The project&apos;s copy of the pretrained file has changed.</source>
        <translation>项目中预训练文件的副本已改变。</translation>
    </message>
    <message>
        <source>The weights do not fit the network: {}.</source>
        <translation>权重与网络不符：{}。</translation>
    </message>
    <message>
        <source>The weights look like those of a residual network of {}-{}-{}-{} blocks of another width.</source>
        <translation>这些权重看起来属于另一种宽度的 {}-{}-{}-{} 块残差网络。</translation>
    </message>
    <message>
        <source>The weights look like those of a residual network of {}-{}-{}-{} blocks.</source>
        <translation>这些权重看起来属于 {}-{}-{}-{} 块的残差网络。</translation>
    </message>
    <message>
        <source>The weights look like those of another network: its tensors are named {}.</source>
        <translation>这些权重看起来属于另一个网络：其张量名为 {}。</translation>
    </message>
    <message>
        <source>There was not enough memory to load the encoder.</source>
        <translation>内存不足，无法加载编码器。</translation>
    </message>
    <message>
        <source>There was not enough memory to read the weights.</source>
        <translation>内存不足，无法读取权重。</translation>
    </message>
    <message>
        <source>These are not three numbers.</source>
        <translation>这不是三个数。</translation>
    </message>
    <message>
        <source>Training at {} pixels; the pretrained network learnt at {}.</source>
        <translation>以 {} 像素训练；预训练网络是以 {} 像素学习的。</translation>
    </message>
    <message>
        <source>looking at images with frozen weights: {} of {}</source>
        <translation>正在用冻结的权重查看图像：{} / {}</translation>
    </message>
    <message>
        <source>Starting from {}, licence: {}.</source>
        <translation>从 {} 开始，许可：{}。</translation>
    </message>
    <message>
        <source>Learning from the features of {}, licence: {}.</source>
        <translation>从 {} 的特征学习，许可：{}。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot go back: another file has its place.</source>
        <translation>“{}”无法恢复：其位置已有其他文件。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no longer there.</source>
        <translation>“{}”已不存在。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; was changed since it was copied, so it stays.</source>
        <translation>“{}”在复制后已被修改，因此保留。</translation>
    </message>
    <message>
        <source>A folder cannot be sorted into itself.</source>
        <translation>文件夹不能整理到自身之中。</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: it is a folder.</source>
        <translation>无法创建“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: permission denied.</source>
        <translation>无法创建“{}”：没有权限。</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: the disk is full.</source>
        <translation>无法创建“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法创建“{}”：没有这样的文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: {}.</source>
        <translation>无法创建“{}”：{}。</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: it is a folder.</source>
        <translation>无法移动“{}”：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: permission denied.</source>
        <translation>无法移动“{}”：没有权限。</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: the disk is full.</source>
        <translation>无法移动“{}”：磁盘已满。</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: there is no such file or folder.</source>
        <translation>无法移动“{}”：没有这样的文件或文件夹。</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: {}.</source>
        <translation>无法移动“{}”：{}。</translation>
    </message>
    <message>
        <source>Choose another folder to sort into.</source>
        <translation>请选择其他整理目标文件夹。</translation>
    </message>
    <message>
        <source>Delete it yourself if it is not wanted.</source>
        <translation>如果不需要，请自行删除。</translation>
    </message>
    <message>
        <source>It takes no label: the model must not learn from it.</source>
        <translation>它不接受标签：模型不得从中学习。</translation>
    </message>
    <message>
        <source>Move that one away and undo again.</source>
        <translation>请先移走那个文件，再次撤销。</translation>
    </message>
    <message>
        <source>There is a file &apos;{}&apos; already.</source>
        <translation>已有文件“{}”。</translation>
    </message>
    <message>
        <source>This class is no longer there.</source>
        <translation>此类别已不存在。</translation>
    </message>
    <message>
        <source>This file was taken back already.</source>
        <translation>此文件已经撤回。</translation>
    </message>
    <message>
        <source>This image is kept for checking.</source>
        <translation>此图像留作检验之用。</translation>
    </message>
    <message>
        <source>Try again: it gets another name.</source>
        <translation>请重试：它会获得另一个名称。</translation>
    </message>
    <message>
        <source>A network that settles at an energy cannot begin with a pretrained file.</source>
        <translation>在能量函数中趋于稳定的网络不能从预训练文件开始。</translation>
    </message>
    <message>
        <source>A network that settles at an energy cannot start without labels.</source>
        <translation>在能量函数中趋于稳定的网络不能进行无标签起步。</translation>
    </message>
    <message>
        <source>Learning by equilibrium propagation, with SGD and the published learning rate of 0.03, momentum of 0.9 and weight decay of 0.0003, because no other was set.</source>
        <translation>通过平衡传播学习，使用 SGD 以及文献中的学习率 0.03、动量 0.9 和权重衰减 0.0003，因为没有另行设置。</translation>
    </message>
    <message>
        <source>Learning by equilibrium propagation, with the optimizer as it was set.</source>
        <translation>通过平衡传播学习，优化器按照设置。</translation>
    </message>
    <message>
        <source>Leave pretrained empty, or choose another method and network.</source>
        <translation>请将 pretrained 留空，或选择其他方法和网络。</translation>
    </message>
    <message>
        <source>Set network to auto, hopfield or hopfield-dense, or choose another method.</source>
        <translation>请将 network 设为 auto、hopfield 或 hopfield-dense，或选择其他方法。</translation>
    </message>
    <message>
        <source>Set readout to cross-entropy, or balanced_head to off and logit_adjustment to 0.</source>
        <translation>请将 readout 设为 cross-entropy，或将 balanced_head 设为 off 并将 logit_adjustment 设为 0。</translation>
    </message>
    <message>
        <source>Set warm to off or auto, or choose another method and network.</source>
        <translation>请将 warm 设为 off 或 auto，或选择其他方法和网络。</translation>
    </message>
    <message>
        <source>The network {} has no energy, which the method equilibrium learns by.</source>
        <translation>网络 {} 没有能量函数，而 equilibrium 方法要靠它学习。</translation>
    </message>
    <message>
        <source>The readout mse goes neither with a balanced head nor with logit adjustment.</source>
        <translation>readout 为 mse 时，既不能使用平衡头，也不能使用 logit 调整。</translation>
    </message>
    <message>
        <source>Training at {} pixels, because a network that settles looks at each image many times; image_side sets another.</source>
        <translation>以 {} 像素训练，因为趋于稳定的网络会多次查看每张图像；可用 image_side 另行设置。</translation>
    </message>
    <message>
        <source>Training the network hopfield, which settles at an energy.</source>
        <translation>训练网络 hopfield，它在能量函数中趋于稳定。</translation>
    </message>
    <message>
        <source>The method rounds learns by cross-entropy, which the readout mse is not.</source>
        <translation>rounds 方法用交叉熵学习，而 readout 的 mse 不是交叉熵。</translation>
    </message>
    <message>
        <source>Set readout to cross-entropy, or choose another method.</source>
        <translation>请将 readout 设为 cross-entropy，或选择其他方法。</translation>
    </message>
    <message>
        <source>processor (hwmon)</source>
        <translation>处理器（hwmon）</translation>
    </message>
    <message>
        <source>graphics board (hwmon)</source>
        <translation>显卡（hwmon）</translation>
    </message>
    <message>
        <source>wall meter</source>
        <translation>插座电表</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>perf power</source>
        <translation>perf power</translation>
    </message>
    <message>
        <source>RAPL</source>
        <translation>RAPL</translation>
    </message>
    <message>
        <source>NVML</source>
        <translation>NVML</translation>
    </message>
    <message>
        <source>hwmon processor</source>
        <translation>hwmon 处理器</translation>
    </message>
    <message>
        <source>hwmon graphics</source>
        <translation>hwmon 显卡</translation>
    </message>
    <message>
        <source>calibrated model</source>
        <translation>校准模型</translation>
    </message>
    <message>
        <source>processor time</source>
        <translation>处理器时间</translation>
    </message>
    <message>
        <source>memory size</source>
        <translation>内存容量</translation>
    </message>
    <message>
        <source>{} % measured, {} % estimated</source>
        <translation>{} % 为实测，{} % 为估算</translation>
    </message>
    <message>
        <source>{} % measured, {} % modelled</source>
        <translation>{} % 为实测，{} % 为建模</translation>
    </message>
    <message>
        <source>{} % measured, {} % modelled, {} % estimated</source>
        <translation>{} % 为实测，{} % 为建模，{} % 为估算</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no list of machines.</source>
        <translation>“{}”不是机器列表。</translation>
    </message>
    <message>
        <source>A labelled batch of {} cannot be shared out evenly among {} ranks.</source>
        <translation>每步 {} 张有标签的图像无法平均分给 {} 个进程。</translation>
    </message>
    <message>
        <source>A list is like node[01-03,7],login1.</source>
        <translation>列表的格式类似 node[01-03,7],login1。</translation>
    </message>
    <message>
        <source>An order of rank 0 cannot be read: {}</source>
        <translation>无法读取 0 号进程的指令：{}</translation>
    </message>
    <message>
        <source>Another rank of this run has ended, or did not answer for {} seconds.</source>
        <translation>本次训练的另一个进程已结束，或在 {} 秒内没有应答。</translation>
    </message>
    <message>
        <source>Give all ranks the same project file, or a fresh copy of it with its images.</source>
        <translation>请让所有进程使用同一个项目文件，或带图像的最新副本。</translation>
    </message>
    <message>
        <source>Go on with a number of ranks that divides it.</source>
        <translation>请用能整除它的进程数继续。</translation>
    </message>
    <message>
        <source>Install Gloo&apos;s headers (libgloo-dev) and build Seedling again.</source>
        <translation>请安装 Gloo 的头文件（libgloo-dev）并重新构建 Seedling。</translation>
    </message>
    <message>
        <source>Install the same version on all machines.</source>
        <translation>请在所有机器上安装同一版本。</translation>
    </message>
    <message>
        <source>LibTorch could not prepare training: {}</source>
        <translation>LibTorch 无法准备训练：{}</translation>
    </message>
    <message>
        <source>LibTorch could not train along: {}</source>
        <translation>LibTorch 无法参与训练：{}</translation>
    </message>
    <message>
        <source>Open MPI has started this program on several machines, and does not say where rank 0 is.</source>
        <translation>Open MPI 在多台机器上启动了本程序，但没有说明 0 号进程在哪里。</translation>
    </message>
    <message>
        <source>Rank 0 gives orders of another version of Seedling.</source>
        <translation>0 号进程的指令来自另一个版本的 Seedling。</translation>
    </message>
    <message>
        <source>Rank 0 has ended the run: {}</source>
        <translation>0 号进程已结束训练：{}</translation>
    </message>
    <message>
        <source>Rank {} lacks images that rank 0 trains on.</source>
        <translation>{} 号进程缺少 0 号进程训练所用的图像。</translation>
    </message>
    <message>
        <source>Rank {} of {} could not join the others at {}: {}</source>
        <translation>{} 号进程（共 {} 个）无法在 {} 与其他进程会合：{}</translation>
    </message>
    <message>
        <source>Rank {} of {} could not join the others at {}:{}: {}</source>
        <translation>{} 号进程（共 {} 个）无法在 {}:{} 与其他进程会合：{}</translation>
    </message>
    <message>
        <source>Ranks cannot add up tensors of {}.</source>
        <translation>进程之间无法对 {} 类型的张量求和。</translation>
    </message>
    <message>
        <source>See what the other ranks say. The last checkpoint is kept: go on with --resume.</source>
        <translation>请查看其他进程的信息。最后的检查点已保留：用 --resume 继续。</translation>
    </message>
    <message>
        <source>Set what is missing, or to train alone take the variables of {} away.</source>
        <translation>请设置缺少的变量；如要单独训练，请去掉 {} 的变量。</translation>
    </message>
    <message>
        <source>Start all ranks at about the same time, let the machines reach each other (firewall, --interface), and take a port that is free.</source>
        <translation>请大致同时启动所有进程，确保机器之间可以互相访问（防火墙、--interface），并使用空闲端口。</translation>
    </message>
    <message>
        <source>Take a multiple of {}, for example labelled_batch={}.</source>
        <translation>请取 {} 的倍数，例如 labelled_batch={}。</translation>
    </message>
    <message>
        <source>Tell all ranks by mpirun -x MASTER_ADDR=&lt;its machine&gt;.</source>
        <translation>请用 mpirun -x MASTER_ADDR=&lt;其机器&gt; 告知所有进程。</translation>
    </message>
    <message>
        <source>The environment says in part that {} has started this program: {} are not set.</source>
        <translation>环境变量只部分表明 {} 启动了本程序：{} 未设置。</translation>
    </message>
    <message>
        <source>The environment says in part that {} has started this program: {} is not set.</source>
        <translation>环境变量只部分表明 {} 启动了本程序：{} 未设置。</translation>
    </message>
    <message>
        <source>The images that rank 0 names cannot be read.</source>
        <translation>无法读取 0 号进程列出的图像。</translation>
    </message>
    <message>
        <source>The run&apos;s labelled batch of {} cannot be shared out evenly among {} ranks.</source>
        <translation>本次训练每步 {} 张有标签的图像无法平均分给 {} 个进程。</translation>
    </message>
    <message>
        <source>There is no other rank to listen to.</source>
        <translation>没有其他进程可以监听。</translation>
    </message>
    <message>
        <source>There is no way to join ranks that is named &apos;{}&apos;.</source>
        <translation>没有名为“{}”的进程连接方式。</translation>
    </message>
    <message>
        <source>There was not enough memory to prepare training.</source>
        <translation>内存不足，无法准备训练。</translation>
    </message>
    <message>
        <source>There was not enough memory to train along.</source>
        <translation>内存不足，无法参与训练。</translation>
    </message>
    <message>
        <source>This build cannot join ranks by {}.</source>
        <translation>此构建无法通过 {} 连接进程。</translation>
    </message>
    <message>
        <source>This build cannot join ranks: it has no Gloo.</source>
        <translation>此构建无法连接进程：它没有 Gloo。</translation>
    </message>
    <message>
        <source>Use gloo, which needs nothing but the network.</source>
        <translation>请使用 gloo，它只需要网络。</translation>
    </message>
    <message>
        <source>Use gloo.</source>
        <translation>请使用 gloo。</translation>
    </message>
    <message>
        <source>waiting until {} ranks are ready</source>
        <translation>正在等待 {} 个进程准备就绪</translation>
    </message>
    <message>
        <source>A network with frozen weights cannot be trained by several ranks.</source>
        <translation>冻结权重的网络无法由多个进程训练。</translation>
    </message>
    <message>
        <source>It learns quickly on one machine.</source>
        <translation>它在一台机器上就学得很快。</translation>
    </message>
    <message>
        <source>{} is &apos;{}&apos;, and has to be a whole number from {} to {}.</source>
        <translation>{} 是“{}”，必须是 {} 到 {} 之间的整数。</translation>
    </message>
    <message>
        <source>Energy is that of the machine of rank 0, and memory that of its process: what other ranks take is not in them.</source>
        <translation>能耗只是 0 号进程所在机器的，内存只是该进程的：其他进程的用量不包括在内。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no size of a memory.</source>
        <translation>“{}”不是内存大小。</translation>
    </message>
    <message>
        <source>Give it more with --budget or --flash, or learn at a smaller image size.</source>
        <translation>请用 --budget 或 --flash 给更多内存，或用更小的图像尺寸学习。</translation>
    </message>
    <message>
        <source>Label a few images of each class.</source>
        <translation>请为每个类别标注几张图像。</translation>
    </message>
    <message>
        <source>Learn what they look like first: seedling-cli warm PROJECT --set network=chip.</source>
        <translation>请先学习它们的样子：seedling-cli warm PROJECT --set network=chip。</translation>
    </message>
    <message>
        <source>LibTorch could not prepare the network for the chip: {}</source>
        <translation>LibTorch 无法为芯片准备网络：{}</translation>
    </message>
    <message>
        <source>Nothing was rounded.</source>
        <translation>没有进行任何取整。</translation>
    </message>
    <message>
        <source>Run {} has the network &apos;{}&apos;, which is not made to learn on a chip.</source>
        <translation>训练 {} 的网络“{}”不是为在芯片上学习而设计的。</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; is not made to learn on a chip.</source>
        <translation>网络“{}”不是为在芯片上学习而设计的。</translation>
    </message>
    <message>
        <source>The network does not fit: even if the last layer alone learns it needs {} KB of working memory and {} KB for its numbers.</source>
        <translation>网络放不下：即使只有最后一层学习，也需要 {} KB 工作内存和 {} KB 来存放其数值。</translation>
    </message>
    <message>
        <source>The project has no start for a chip: nothing was learnt from its images with the network chip.</source>
        <translation>项目还没有用于芯片的起点：尚未用网络 chip 从其图像中学习。</translation>
    </message>
    <message>
        <source>There was not enough memory to prepare the network for the chip.</source>
        <translation>内存不足，无法为芯片准备网络。</translation>
    </message>
    <message>
        <source>Train with --set network=chip.</source>
        <translation>请用 --set network=chip 训练。</translation>
    </message>
    <message>
        <source>Use a run or a start of the network chip.</source>
        <translation>请使用网络 chip 的训练或起点。</translation>
    </message>
    <message>
        <source>What is worth learning on a chip is measured on labelled images, and there are fewer than 2.</source>
        <translation>值得在芯片上学习的内容要用已标注的图像来衡量，而这样的图像不足 2 张。</translation>
    </message>
    <message>
        <source>Write for example 256KB or 2MB.</source>
        <translation>例如写成 256KB 或 2MB。</translation>
    </message>
    <message>
        <source>A network that settles at an energy is made for one size of image, and all its layers learn together.</source>
        <translation>在能量处稳定的网络只适用于一种图像大小，且所有层一起学习。</translation>
    </message>
    <message>
        <source>Frozen weights see each image once, at its full size, and learn nothing.</source>
        <translation>冻结的权重以完整大小看每张图像一次，不再学习。</translation>
    </message>
    <message>
        <source>Set drop_images to 0, or choose another method.</source>
        <translation>请把 drop_images 设为 0，或选择其他方法。</translation>
    </message>
    <message>
        <source>Set drop_images to 0.</source>
        <translation>请把 drop_images 设为 0。</translation>
    </message>
    <message>
        <source>Set freeze_layers to 0.</source>
        <translation>请把 freeze_layers 设为 0。</translation>
    </message>
    <message>
        <source>Set image_growth, freeze_layers and sparse to 0, or choose another method and network.</source>
        <translation>请把 image_growth、freeze_layers 和 sparse 设为 0，或选择其他方法和网络。</translation>
    </message>
    <message>
        <source>Set image_growth, freeze_layers and sparse to 0, or pretrained_use to start.</source>
        <translation>请把 image_growth、freeze_layers 和 sparse 设为 0，或把 pretrained_use 设为 start。</translation>
    </message>
    <message>
        <source>Set sparse to 0.</source>
        <translation>请把 sparse 设为 0。</translation>
    </message>
    <message>
        <source>Several ranks cannot freeze layers as they learn.</source>
        <translation>多个进程无法在学习中冻结层。</translation>
    </message>
    <message>
        <source>Several ranks cannot let images rest: their shares of a batch would differ.</source>
        <translation>多个进程无法让图像休息：它们在批次中的份额会不同。</translation>
    </message>
    <message>
        <source>Several ranks cannot train sparse weights.</source>
        <translation>多个进程无法训练稀疏权重。</translation>
    </message>
    <message>
        <source>This method does not judge unlabelled images in its steps, so none of them can be found to teach nothing.</source>
        <translation>此方法不在每一步判断无标签图像，因此无法发现哪些没有教益。</translation>
    </message>
</context>
</TS>
