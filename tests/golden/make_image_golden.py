"""Writes images/: one small picture in the many forms that image files come in.

Run with a Python that has Pillow and NumPy, in this folder: python3 make_image_golden.py
The picture is 24 pixels wide and 16 high; its quarters are red, green (top), blue and grey (bottom),
each of one colour, so that a decoder's mistakes show in the middle of the quarters. Files whose name
has "alpha" have a transparent blue quarter and a half transparent green one. Files named
"turned-N" are stored so that EXIF orientation N shows the picture.
"""

import pathlib

import numpy
from PIL import Image, PngImagePlugin

WIDTH, HEIGHT = 24, 16
RED, GREEN, BLUE, GREY = (220, 30, 40), (40, 190, 70), (30, 60, 210), (128, 128, 128)
ORIENTATION = 274
# How to store an upright picture so that an orientation turns it back.
STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
FOLDER = pathlib.Path("images")


def picture():
    image = Image.new("RGB", (WIDTH, HEIGHT), GREY)
    image.paste(RED, (0, 0, WIDTH // 2, HEIGHT // 2))
    image.paste(GREEN, (WIDTH // 2, 0, WIDTH, HEIGHT // 2))
    image.paste(BLUE, (0, HEIGHT // 2, WIDTH // 2, HEIGHT))
    return image


def with_alpha(image):
    alpha = Image.new("L", image.size, 255)
    alpha.paste(128, (WIDTH // 2, 0, WIDTH, HEIGHT // 2))
    alpha.paste(0, (0, HEIGHT // 2, WIDTH // 2, HEIGHT))
    image = image.convert("RGBA")
    image.putalpha(alpha)
    return image


def grey16(image):
    values = numpy.asarray(image.convert("L")).astype(numpy.uint16) * 257
    return Image.fromarray(values)


def save(image, name, **options):
    image.save(FOLDER / name, **options)


def oriented(orientation):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return exif.tobytes()


def jpegs(image):
    save(image, "rgb.jpg", quality=95, subsampling=0)
    save(image, "progressive.jpg", quality=95, subsampling=0, progressive=True)
    save(image.convert("L"), "grey.jpg", quality=95)
    save(image.convert("CMYK"), "cmyk.jpg", quality=95, subsampling=0)
    large = image.resize((WIDTH * 32, HEIGHT * 32), Image.Resampling.NEAREST)
    save(large, "large.jpg", quality=80)
    for orientation, stored in STORED.items():
        save(image.transpose(stored), f"turned-{orientation}.jpg", quality=95, subsampling=0,
             exif=oriented(orientation))


def pngs(image):
    save(image, "rgb.png")
    save(image.convert("L"), "grey.png")
    save(image.convert("1", dither=Image.Dither.NONE), "bits.png")
    save(image.quantize(8), "palette.png")
    save(with_alpha(image), "alpha.png")
    save(with_alpha(image).convert("LA"), "grey-alpha.png")
    save(with_alpha(image).quantize(8, method=Image.Quantize.FASTOCTREE), "palette-alpha.png")
    save(grey16(image), "grey16.png")
    save(image, "profile.png", icc_profile=b"not a profile")
    save(image.transpose(STORED[6]), "turned-6.png", exif=oriented(6))
    black = Image.new("RGB", image.size)
    save(image, "animated.png", save_all=True, append_images=[black], format="PNG")
    info = PngImagePlugin.PngInfo()
    info.add_text("comment", "a text")
    save(image, "text.png", pnginfo=info)


def webps(image):
    black = Image.new("RGB", image.size)
    save(image, "lossless.webp", lossless=True)
    save(image.resize((48, 32), Image.Resampling.NEAREST), "lossy.webp", quality=90)
    save(with_alpha(image), "alpha.webp", lossless=True)
    save(with_alpha(image).resize((48, 32), Image.Resampling.NEAREST), "lossy-alpha.webp",
         quality=90)
    save(image, "animated.webp", lossless=True, save_all=True, append_images=[black])
    save(with_alpha(image).resize((48, 32), Image.Resampling.NEAREST), "animated-alpha.webp",
         quality=90, save_all=True, append_images=[black.resize((48, 32))])
    save(image.transpose(STORED[6]), "turned-6.webp", lossless=True, exif=oriented(6))


def tiffs(image):
    black = Image.new("RGB", image.size)
    save(image, "rgb.tif")
    save(image, "lzw.tif", compression="tiff_lzw")
    save(image.convert("L"), "grey.tif")
    save(image.quantize(8), "palette.tif")
    save(image.convert("CMYK"), "cmyk.tif")
    save(with_alpha(image), "alpha.tif")
    save(grey16(image), "grey16.tif")
    save(image, "pages.tif", save_all=True, append_images=[black])
    save(Image.fromarray(numpy.asarray(image.convert("L")).astype(numpy.float32)), "float.tif")
    for orientation in (3, 6, 8):
        save(image.transpose(STORED[orientation]), f"turned-{orientation}.tif",
             tiffinfo={ORIENTATION: orientation})
        save(grey16(image.transpose(STORED[orientation])), f"grey16-turned-{orientation}.tif",
             tiffinfo={ORIENTATION: orientation})


def others(image):
    save(image, "rgb.bmp")
    save(image.convert("L"), "grey.bmp")
    save(image.quantize(8), "palette.bmp")
    save(with_alpha(image), "rgbx.bmp")
    save(image, "rgb.ppm")
    save(image.convert("L"), "grey.pgm")
    save(image.quantize(8), "picture.gif")
    save(image, "picture.jp2")


def main():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    image = picture()
    for write in (jpegs, pngs, webps, tiffs, others):
        write(image)


if __name__ == "__main__":
    main()
