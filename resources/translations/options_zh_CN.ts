<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>options</name>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A set of values for all other options that is known to work.</source>
        <translation>一组经过验证、效果良好的其他所有选项的值。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How it learns: supervised uses the labelled images alone, all others the unlabelled ones as well. auto takes rounds where labels are few, there are 5 minutes or more and a first look does not soon trust most images, else fixmatch. fixmatch learns from what it becomes sure of step by step; rounds from pseudo-labels spread over similar images, decided four times; flexmatch asks for less where a class is little known yet, freematch finds its thresholds itself, softmatch has none and lets unsure images count less, adamatch asks to be nearly as sure as of labelled images; pseudo-label is the simple forerunner; equilibrium is research: fixmatch without backpropagation, on a network that settles at an energy, and many times the work.</source>
        <translation>学习方式：supervised 只用有标签图像，其他方法还使用无标签图像。auto 在标签很少、时间不少于 5 分钟且初步试探不能很快信任大多数图像时采用 rounds，否则采用 fixmatch。fixmatch 逐步从已有把握的图像中学习；rounds 从在相似图像间传播的伪标签中学习，伪标签共确定四次；flexmatch 对尚不熟悉的类别放低要求，freematch 自行确定阈值，softmatch 没有阈值，而是让不确定的图像权重更低，adamatch 要求把握接近有标签图像的水平；pseudo-label 是简单的早期方法；equilibrium 属于研究：不用反向传播的 fixmatch，所用网络在能量函数中趋于稳定，工作量是其许多倍。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How long training may take; the learning rate reaches its end exactly then. 0 lets the number of steps decide.</source>
        <translation>训练最多可用多长时间；学习率恰好在此时降到终点。为 0 时由步数决定。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How many batches to learn from when the time is 0.</source>
        <translation>时间为 0 时学习多少个批次。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed, threads and machine give the same result when the number of steps is given.</source>
        <translation>所有随机数的起点：在给定步数时，相同的随机种子、线程数和机器会得到相同的结果。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Side of the square that images are scaled to for training; auto chooses by their own size and the time.</source>
        <translation>训练时图像缩放成的正方形的边长；auto 根据图像本身的尺寸和时间选择。</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Labelled images a step</source>
        <translation>每步有标签图像数</translation>
    </message>
    <message>
        <source>Number of labelled images in each batch (B in the paper); auto chooses by images, classes, time and memory.</source>
        <translation>每个批次中有标签图像的数量（论文中的 B）；auto 根据图像、类别、时间和内存选择。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张</translation>
    </message>
    <message>
        <source>Unlabelled for each labelled</source>
        <translation>无标签与有标签之比</translation>
    </message>
    <message>
        <source>Number of unlabelled images for each labelled one in a batch (μ in the paper); auto chooses by the number of images.</source>
        <translation>一个批次中每张有标签图像对应的无标签图像数量（论文中的 μ）；auto 根据图像数量选择。</translation>
    </message>
    <message>
        <source>Start without labels</source>
        <translation>无标签起步</translation>
    </message>
    <message>
        <source>Learn what the images look like before any label is used. The result is kept in the project and makes later runs shorter; auto does so for the method rounds.</source>
        <translation>在使用任何标签之前，先学习图像的样子。结果保留在项目中，可缩短以后的训练；auto 在方法为 rounds 时这样做。</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>时间占比</translation>
    </message>
    <message>
        <source>How much of the whole time the start may take when there is none yet.</source>
        <translation>尚无起步结果时，起步最多可占用总时间的多少。</translation>
    </message>
    <message>
        <source>Unlabelled images</source>
        <translation>无标签图像</translation>
    </message>
    <message>
        <source>Trust from</source>
        <translation>可信阈值</translation>
    </message>
    <message>
        <source>An unlabelled image is learnt from once the network is at least this sure of its class (τ in the papers); adamatch takes it times how sure the network is of labelled images, freematch and softmatch have their own.</source>
        <translation>网络对无标签图像类别的把握至少达到此值时，才从该图像学习（论文中的 τ）；adamatch 用此值乘以网络对有标签图像的把握，freematch 和 softmatch 有各自的标准。</translation>
    </message>
    <message>
        <source>Weight of unlabelled images</source>
        <translation>无标签图像的权重</translation>
    </message>
    <message>
        <source>Factor of the loss of unlabelled images (λ in the paper).</source>
        <translation>无标签图像损失的系数（论文中的 λ）。</translation>
    </message>
    <message>
        <source>Expected shares of classes</source>
        <translation>预期类别比例</translation>
    </message>
    <message>
        <source>Corrects what the network believes towards equally many images of each class (uniform), towards the labels&apos; shares (labelled) or towards what it believes of the labelled images (estimated), so that similar classes are kept apart; auto is what the method&apos;s authors use, and uniform for rounds; uniform is wrong where some classes are rare.</source>
        <translation>校正网络的判断，使其趋向各类别图像数量相等（uniform）、标签中的比例（labelled）或网络对有标签图像的判断（estimated），从而使相似的类别保持分开；auto 采用方法作者的做法，rounds 则为 uniform；若某些类别少见，uniform 就不正确。</translation>
    </message>
    <message>
        <source>Memory of estimates</source>
        <translation>估计值的记忆</translation>
    </message>
    <message>
        <source>Share that the moving averages of alignment, freematch and softmatch keep in each step; the papers&apos; 0.999 suits runs of many thousand steps.</source>
        <translation>预期类别比例、freematch 和 softmatch 的滑动平均在每一步中保留的比例；论文中的 0.999 适合成千上万步的训练。</translation>
    </message>
    <message>
        <source>Lowest threshold</source>
        <translation>最低阈值</translation>
    </message>
    <message>
        <source>freematch alone: its threshold, which follows how sure the network is, never falls below this.</source>
        <translation>仅用于 freematch：其阈值随网络的把握变化，但不会低于此值。</translation>
    </message>
    <message>
        <source>Highest threshold</source>
        <translation>最高阈值</translation>
    </message>
    <message>
        <source>freematch alone: its threshold never rises above this.</source>
        <translation>仅用于 freematch：其阈值不会高于此值。</translation>
    </message>
    <message>
        <source>Weight of fairness</source>
        <translation>公平性权重</translation>
    </message>
    <message>
        <source>freematch alone: factor of a term that keeps the answers from gathering in a few classes; the paper&apos;s is 0.001, 0 leaves it out.</source>
        <translation>仅用于 freematch：防止答案集中在少数类别的项的系数；论文中为 0.001，0 表示不用。</translation>
    </message>
    <message>
        <source>Weight of blends</source>
        <translation>混合图像的权重</translation>
    </message>
    <message>
        <source>With every method that uses unlabelled images: factor of the loss of blends of two images whose second one is trusted; 1 with fixmatch and 3 unlabelled for each labelled is EfficientMatch, 0 leaves it out.</source>
        <translation>适用于所有使用无标签图像的方法：由两张图像混合而成（其中第二张可信）的图像的损失系数；配合 fixmatch、每张有标签图像对应 3 张无标签图像，取 1 即为 EfficientMatch，0 表示不用。</translation>
    </message>
    <message>
        <source>Logit adjustment</source>
        <translation>Logit 调整</translation>
    </message>
    <message>
        <source>For classes of very different size, with every method: how strongly the loss counts in advance that some classes have more labels, so that the answers do not favour them; 1 is what theory asks for, 0 leaves it out.</source>
        <translation>用于大小悬殊的类别，适用于所有方法：损失在多大程度上预先计入某些类别标签更多这一点，使答案不偏向这些类别；1 是理论要求的值，0 表示不用。</translation>
    </message>
    <message>
        <source>Balanced head</source>
        <translation>均衡头</translation>
    </message>
    <message>
        <source>For classes of very different size, with every method: a second last layer learns from equally many images of each class and gives the answers (ABC); it trusts unlabelled images from threshold on.</source>
        <translation>用于大小悬殊的类别，适用于所有方法：另加一个输出层，从每个类别同样多的图像中学习并给出答案（ABC）；它从 threshold 起信任无标签图像。</translation>
    </message>
    <message>
        <source>Skip what is not trusted</source>
        <translation>跳过尚不可信的图像</translation>
    </message>
    <message>
        <source>Leave out the costly half of the work for images that are not trusted yet, and give each processor core a part of the batch; the loss stays the same and only batch statistics differ.</source>
        <translation>对尚不可信的图像省去开销较大的那一半计算，并给每个处理器核心分配批次的一部分；损失不变，只有批次统计量有所不同。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>How weights follow the gradient: muon lets kernels learn alike in all directions, sgd is what the papers use.</source>
        <translation>权重如何跟随梯度：muon 让卷积核在各个方向上均匀学习，sgd 是论文所用的优化器。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Size of the first steps; the schedule lowers it from there.</source>
        <translation>最初各步的步长；之后按调度逐渐降低。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Share of the last step&apos;s direction that the next one keeps (Nesterov).</source>
        <translation>下一步保留上一步方向的比例（Nesterov）。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>How strongly the weights of layers are pulled towards 0; biases and batch normalisation are left alone.</source>
        <translation>各层权重被拉向 0 的强度；偏置和批归一化不受影响。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>How the learning rate falls: cosine to 0, cosine-7-16 as in the paper (to about a fifth), in a line to 0, or trapezoid: up, level, and in a line to 0; auto is trapezoid for rounds, else cosine.</source>
        <translation>学习率如何下降：cosine 降到 0，cosine-7-16 与论文一致（降到约五分之一），linear 沿直线降到 0，trapezoid 先上升，再保持不变，最后沿直线降到 0；auto 对 rounds 为 trapezoid，否则为 cosine。</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>The model in use is a moving average of the weights; nearer to 1 remembers longer.</source>
        <translation>实际使用的模型是权重的滑动平均；越接近 1，记忆越长。</translation>
    </message>
    <message>
        <source>Averaging starts short</source>
        <translation>权重平均从短期开始</translation>
    </message>
    <message>
        <source>Let the average forget faster at the start: min(averaging, (1+t)/(10+t)) after t steps.</source>
        <translation>让平均值在开始时遗忘得更快：t 步之后为 min(权重平均, (1+t)/(10+t))。</translation>
    </message>
    <message>
        <source>Batch statistics momentum</source>
        <translation>批次统计动量</translation>
    </message>
    <message>
        <source>Share of each batch in the running mean and variance of batch normalisation.</source>
        <translation>每个批次在批归一化的滑动均值和方差中所占的比例。</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Whether images may be seen mirrored left to right; off where that changes the meaning, as with digits and hand signs.</source>
        <translation>是否允许将图像左右翻转；若翻转会改变含义（如数字和手势），请设为 off。</translation>
    </message>
    <message>
        <source>Answer for the mirror image too</source>
        <translation>同时对镜像作答</translation>
    </message>
    <message>
        <source>Where images may be mirrored, take the mean of the answers for the image and its mirror image: more accurate, and twice the work for each answer.</source>
        <translation>在允许镜像时，取图像及其镜像的答案的平均值：更准确，但每次作答的计算量加倍。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>How far a weakly changed view may be moved, as a fraction of the side.</source>
        <translation>弱变换视图最多可平移多远，以边长的比例表示。</translation>
    </message>
    <message>
        <source>Strong changes</source>
        <translation>强变换</translation>
    </message>
    <message>
        <source>How images are changed strongly: warp moves, turns, shears, zooms and recolours all at once; randaugment applies single operations as the paper does; mixed tosses a coin for each image. warp and mixed also change half of the labelled images.</source>
        <translation>如何对图像进行强变换：warp 同时平移、旋转、错切、缩放并改变颜色；randaugment 如论文那样施加单个操作；mixed 对每张图像随机二选一。warp 和 mixed 还会变换一半的有标签图像。</translation>
    </message>
    <message>
        <source>Strength of warp</source>
        <translation>warp 强度</translation>
    </message>
    <message>
        <source>How far warp may change an image: 1 suits long runs with few labels, less is learnt sooner.</source>
        <translation>warp 最多可将图像改变多少：1 适合标签少、时间长的训练，较小的值学得更快。</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作次数</translation>
    </message>
    <message>
        <source>How many random changes of shape or colour a strongly changed view gets (RandAugment).</source>
        <translation>强变换视图随机施加多少次形状或颜色的变化（RandAugment）。</translation>
    </message>
    <message>
        <source>Chance of an operation</source>
        <translation>操作概率</translation>
    </message>
    <message>
        <source>Probability with which each of these changes is really made.</source>
        <translation>上述每次变化真正执行的概率。</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Cutout 遮挡</translation>
    </message>
    <message>
        <source>Side of the grey square that hides a part of strongly changed views, as a fraction of the side.</source>
        <translation>遮住强变换视图一部分的灰色方块的边长，以图像边长的比例表示。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>How many processor cores to use.</source>
        <translation>使用多少个处理器核心。</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <source>How numbers are kept and multiplied: fp32-winograd computes 3x3 convolutions with up to four times fewer multiplications, which most processors profit from; bf16 is faster on new processors and slower on old ones; auto measures all at the start.</source>
        <translation>数值如何存放和相乘：fp32-winograd 计算 3x3 卷积时乘法最多减少到四分之一，对大多数处理器有利；bf16 在新处理器上更快，在旧处理器上更慢；auto 在开始时对全部进行测量。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Compute twice</source>
        <translation>计算两次</translation>
    </message>
    <message>
        <source>Keep only what goes into groups of the network&apos;s blocks, and compute the rest once more for the gradient, which stays the same: much less memory for up to a third more time. auto does as much of it as the limit memory_mb asks for.</source>
        <translation>只保留进入网络各组模块的数据，求梯度时其余部分再计算一次，梯度不变：内存大为减少，时间最多增加三分之一。auto 按限额 memory_mb 的需要决定做多少。</translation>
    </message>
    <message>
        <source>Images at a time</source>
        <translation>同时处理的图像</translation>
    </message>
    <message>
        <source>How many images go through the network together, 4 or more; a larger batch goes in several turns, for a third more time. The gradient is that of the whole batch; batch statistics are taken of each turn. auto is all, or what the limit memory_mb asks for.</source>
        <translation>有多少图像一起通过网络，至少 4 张；更大的批次分几轮通过，时间增加三分之一。梯度是整个批次的梯度；批统计量按每轮计算。auto 为全部，或限额 memory_mb 所需的数量。</translation>
    </message>
    <message>
        <source>Kept for the gradient</source>
        <translation>为梯度保留</translation>
    </message>
    <message>
        <source>exact keeps signs and places where the gradient needs no more; 8-bit and 4-bit also round what goes into layers up or down by chance, to 255 or 15 steps of its range, so that the gradient is noisier. auto is whole numbers, or exact where the limit memory_mb asks for it.</source>
        <translation>exact 在梯度只需要符号和位置时只保留它们；8-bit 和 4-bit 还会把各层的输入随机向上或向下取整到其范围的 255 或 15 级，因此梯度噪声更大。auto 为完整的数值，或在限额 memory_mb 需要时为 exact。</translation>
    </message>
    <message>
        <source>Momentum kept in</source>
        <translation>动量的存放</translation>
    </message>
    <message>
        <source>8-bit keeps what the optimizer remembers of earlier steps in a quarter of the memory, rounded; a start without labels is not changed.</source>
        <translation>8-bit 把优化器对以前步骤的记忆取整后存放，只用四分之一的内存；无标签的起步不受影响。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Labels held back</source>
        <translation>留出的标签</translation>
    </message>
    <message>
        <source>Share of the labels that is never trained on, to measure the accuracy with; none are held back where there are too few, and 500 at most.</source>
        <translation>从不用于训练、只用来测量准确率的标签所占比例；标签太少时不留出，最多留出 500 个。</translation>
    </message>
    <message>
        <source>Checks a run</source>
        <translation>每次训练的检验次数</translation>
    </message>
    <message>
        <source>How many times the accuracy is measured and new labels are picked up during a run.</source>
        <translation>一次训练中测量准确率并加入新标签的次数。</translation>
    </message>
    <message>
        <source>Time between checkpoints</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>A run that was cut off continues from its last checkpoint.</source>
        <translation>中断的训练会从最近的检查点继续。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>About 2 minutes: a first look, or easy images.</source>
        <translation>约 2 分钟：初步了解，或用于简单的图像。</translation>
    </message>
    <message>
        <source>About 10 minutes, for most jobs.</source>
        <translation>约 10 分钟，适合大多数任务。</translation>
    </message>
    <message>
        <source>About 30 minutes, when every percent counts.</source>
        <translation>约 30 分钟，适合每个百分点都重要的时候。</translation>
    </message>
    <message>
        <source>The published FixMatch, step for step: days without a GPU.</source>
        <translation>已发表的 FixMatch，逐步照做：没有 GPU 需要数天。</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止条件</translation>
    </message>
    <message>
        <source>Energy reaches</source>
        <translation>能量达到</translation>
    </message>
    <message>
        <source>How much energy the run may take, by the figure that is shown for it, measured or estimated; the learning rate reaches its end exactly then.</source>
        <translation>本次运行最多可用多少能量，按所显示的数值计（测量或估计）；学习率恰好在那时降到终点。</translation>
    </message>
    <message>
        <source>Wh</source>
        <translation>Wh</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Memory passes</source>
        <translation>内存超过</translation>
    </message>
    <message>
        <source>How much memory the program may take while it trains. What of Memory and of batches was left to it is made to fit; a run that would still not fit does not begin, and one that grows beyond is stopped, its model kept.</source>
        <translation>训练时程序最多可占用多少内存。由程序决定的内存选项和批次会相应调整；仍放不下的运行不会开始，超出限额的运行会被停止并保留其模型。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Nothing gained for</source>
        <translation>连续无提升</translation>
    </message>
    <message>
        <source>Ends the run after so many checks in a row without a better accuracy on the held-back labels; the learning rate is let down first.</source>
        <translation>在留出标签上连续这么多次检查都没有更高准确率时结束运行；结束前先降低学习率。</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>次</translation>
    </message>
    <message>
        <source>A point costs over</source>
        <translation>每提高 1 % 耗能超过</translation>
    </message>
    <message>
        <source>Ends the run once one more per cent of accuracy on the held-back labels would cost more energy than this, going by the latest half of the checks; the learning rate is let down first.</source>
        <translation>按最近一半检查推算，在留出标签上再提高一个百分点的耗能超过此值时结束运行；结束前先降低学习率。</translation>
    </message>
    <message>
        <source>Pretrained file</source>
        <translation>预训练文件</translation>
    </message>
    <message>
        <source>A file of weights that were learnt elsewhere: a state dictionary of torchvision (resnet-18, resnet-34, resnet-50, mobilenet-v2; .pth), or a TorchScript encoder (.pt) that makes a row of features of each image. Empty: the network begins anew.</source>
        <translation>在别处学到的权重文件：torchvision 的 state dictionary（resnet-18、resnet-34、resnet-50、mobilenet-v2；.pth），或为每幅图像生成一行特征的 TorchScript 编码器（.pt）。留空：网络从头开始。</translation>
    </message>
    <message>
        <source>Use of pretrained weights</source>
        <translation>预训练权重的用法</translation>
    </message>
    <message>
        <source>start: all weights go on learning from there. frozen: they stay as they are, every image goes through them once, and only the last layer learns, from labels and pseudo-labels (method rounds or supervised); a TorchScript encoder can only be used so.</source>
        <translation>start：所有权重从那里继续学习。frozen：权重保持不变，每幅图像只通过一次，只有最后一层从标签和伪标签学习（方法 rounds 或 supervised）；TorchScript 编码器只能这样使用。</translation>
    </message>
    <message>
        <source>Rate of pretrained weights</source>
        <translation>预训练权重的学习率</translation>
    </message>
    <message>
        <source>With start: the learning rate of the pretrained weights as a share of that of the new last layer.</source>
        <translation>用于 start：预训练权重的学习率占新最后一层学习率的比例。</translation>
    </message>
    <message>
        <source>Licence of the pretrained file</source>
        <translation>预训练文件的许可</translation>
    </message>
    <message>
        <source>Under which licence you have the file, in your words: it is recorded with the run and its models.</source>
        <translation>您依据何种许可使用该文件，用您自己的话说明：会随运行及其模型一起记录。</translation>
    </message>
    <message>
        <source>Mean of its pixels</source>
        <translation>像素均值</translation>
    </message>
    <message>
        <source>What the pretrained network wants taken off red, green and blue, on a scale from 0 to 1; the values are those of ImageNet.</source>
        <translation>预训练网络要求从红、绿、蓝中减去的值，范围 0 到 1；默认是 ImageNet 的值。</translation>
    </message>
    <message>
        <source>Deviation of its pixels</source>
        <translation>像素标准差</translation>
    </message>
    <message>
        <source>What it wants red, green and blue divided by afterwards.</source>
        <translation>之后红、绿、蓝应除以的值。</translation>
    </message>
    <message>
        <source>What learns: frugal is made for processors without a GPU, wrn-28-2, wrn-28-8 and, for photos, wrn-37-2 are the wide residual networks of the literature, resnet-18, resnet-34, resnet-50 and mobilenet-v2 are the usual ones for photos, chip is small enough to learn on a microcontroller, hopfield and hopfield-dense settle and learn by equilibrium propagation; auto is the network of the pretrained file, or chooses by machine and time.</source>
        <translation>用于学习的网络：frugal 专为没有 GPU 的处理器设计，wrn-28-2、wrn-28-8 以及用于照片的 wrn-37-2 是文献中的宽残差网络，resnet-18、resnet-34、resnet-50 和 mobilenet-v2 是照片常用的网络，chip 小到可以在微控制器上学习，hopfield 和 hopfield-dense 趋于稳定并通过平衡传播学习；auto 取预训练文件的网络，或根据机器和时间选择。</translation>
    </message>
    <message>
        <source>Equilibrium propagation</source>
        <translation>平衡传播</translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Strength of the nudge</source>
        <translation>推动强度</translation>
    </message>
    <message>
        <source>Networks hopfield and hopfield-dense alone, as all of this group: how hard the last layer is pushed towards a better answer (β in the papers); a weak push drowns in rounding, a strong one distorts.</source>
        <translation>仅用于 hopfield 和 hopfield-dense 网络，本组其他选项也是如此：把最后一层向更好的答案推动的力度（论文中的 β）；太弱会淹没在舍入误差中，太强会失真。</translation>
    </message>
    <message>
        <source>Sides of the nudge</source>
        <translation>推动方向</translation>
    </message>
    <message>
        <source>What is compared to learn: centred takes a push both ways, and is the most exact; positive compares one to the better with none, negative one to the worse with none, which saves a phase.</source>
        <translation>学习时比较什么：centred 向两个方向各推一次，最精确；positive 将向好推动与不推动比较，negative 将向坏推动与不推动比较，各省去一个阶段。</translation>
    </message>
    <message>
        <source>Sweeps to settle</source>
        <translation>稳定所需的轮数</translation>
    </message>
    <message>
        <source>How many times all units move until the network answers.</source>
        <translation>网络作答之前，所有单元更新多少轮。</translation>
    </message>
    <message>
        <source>Sweeps with a nudge</source>
        <translation>推动后的轮数</translation>
    </message>
    <message>
        <source>How many times they move after each push.</source>
        <translation>每次推动之后，单元更新多少轮。</translation>
    </message>
    <message>
        <source>Order of a sweep</source>
        <translation>每轮的次序</translation>
    </message>
    <message>
        <source>alternating moves every other layer at once, so that the energy only falls; together moves all, which needs about four times the sweeps.</source>
        <translation>alternating 每次同时更新相隔的各层，能量只降不升；together 同时更新所有层，所需轮数约为四倍。</translation>
    </message>
    <message>
        <source>Units before the first sweep</source>
        <translation>首轮之前的单元</translation>
    </message>
    <message>
        <source>zero begins with all units at 0, forward with what each layer makes of the one below.</source>
        <translation>zero 从所有单元为 0 开始，forward 从每一层由下一层算出的值开始。</translation>
    </message>
    <message>
        <source>Settled below</source>
        <translation>稳定界限</translation>
    </message>
    <message>
        <source>In training the sweeps end as soon as no unit moves further than this; answers always take all of them.</source>
        <translation>训练时，一旦没有任何单元的变化超过此值，就提前结束更新；作答时总是做完全部轮数。</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>读取答案</translation>
    </message>
    <message>
        <source>cross-entropy reads it by a layer of its own that gives nothing back; mse has units of the network itself, one a class, that are to be 0 or 1.</source>
        <translation>cross-entropy 用单独的一层读取，不向网络反馈；mse 在网络内部为每个类别设一个应为 0 或 1 的单元。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>How hopfield halves its maps: by the largest of four values or by their average.</source>
        <translation>hopfield 如何把特征图减半：取四个值中的最大值，或取它们的平均值。</translation>
    </message>
    <message>
        <source>Learning rate by depth</source>
        <translation>学习率随深度变化</translation>
    </message>
    <message>
        <source>Learning rate of each layer as a share of that of the layer below; 1 is the same for all.</source>
        <translation>每一层的学习率相对于下面一层的比例；1 表示各层相同。</translation>
    </message>
    <message>
        <source>Less work</source>
        <translation>减少计算</translation>
    </message>
    <message>
        <source>Fewer unlabelled images first</source>
        <translation>起初用较少的无标签图像</translation>
    </message>
    <message>
        <source>Share of the run over which the number of unlabelled images for each labelled one grows from 1 to unlabelled_ratio: at first few of them are trusted, and their work would teach little.</source>
        <translation>在训练的这一部分中，每张有标签图像对应的无标签图像数从 1 增加到 unlabelled_ratio：起初信任的很少，它们的计算教益不大。</translation>
    </message>
    <message>
        <source>Small images first</source>
        <translation>起初用小图像</translation>
    </message>
    <message>
        <source>Share of the run in which images are shown smaller than image_side: a third of it each at a half, two thirds and five sixths of the side, rounded up to multiples of 4 and never below 16 pixels. Answers are given for the full size.</source>
        <translation>训练中以小于 image_side 的尺寸显示图像的部分：各三分之一时间用边长的一半、三分之二和六分之五，向上取整为 4 的倍数，且不小于 16 像素。答案针对完整大小给出。</translation>
    </message>
    <message>
        <source>Freeze settled layers</source>
        <translation>冻结已稳定的层</translation>
    </message>
    <message>
        <source>Blocks of the network, from the front on and all but the last, learn no more once their weights change by less than this share over a twentieth of the run: no gradient is computed for them and no momentum kept.</source>
        <translation>网络的各块从前往后（最后一块除外），一旦其权重在训练的二十分之一内的变化小于这一比例，就不再学习：不为它们计算梯度，也不保留动量。</translation>
    </message>
    <message>
        <source>Rest images that teach nothing</source>
        <translation>让没有教益的图像休息</translation>
    </message>
    <message>
        <source>With methods that judge unlabelled images in every step, all but rounds: an image that was so many times in a row trusted as the same class, or in the second half of the run not trusted, is shown in one of four of its turns, until its answer changes. The loss is the mean over the images that are shown.</source>
        <translation>用于每一步都判断无标签图像的方法（rounds 除外）：一张图像连续这么多次被信任为同一类别，或在训练后半段连续不被信任，就平均每四次轮到时只出现一次，直到答案改变。损失是所显示图像的平均值。</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Weights left out</source>
        <translation>去掉的权重</translation>
    </message>
    <message>
        <source>Share of the weights of all layers but the last that are 0 from the first step on; which of them changes by gradient in the course of the run (RigL). It saves no time, energy or memory here, where every kernel is dense: only the model has fewer weights to store, and fewer operations on hardware that skips zeros.</source>
        <translation>除最后一层外，所有层中从第一步起就为 0 的权重所占比例；哪些为 0 在训练中按梯度改变（RigL）。在这里不节省时间、能耗或内存，因为所有计算核都是稠密的：只是模型要存的权重更少，在能跳过零的硬件上运算更少。</translation>
    </message>
</context>
</TS>
