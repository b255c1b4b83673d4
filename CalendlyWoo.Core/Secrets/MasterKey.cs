using System.Security.Cryptography;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Secrets;

/// <summary>The 256-bit key that wraps Data Protection's key ring with AES-GCM; kept in a file that only its owner may read.</summary>
public sealed class MasterKey
{
    private const int KeySize = 32;
    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Reads the file, or makes it with mode 0600. Throws <see cref="StartupException"/> where it is not a key.</summary>
    public static MasterKey ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        byte[] key;
        try
        {
            key = Convert.FromBase64String(File.ReadAllText(path).Trim());
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The master key in {path} cannot be read. Restore the file from the backup; without it saved passwords and tokens cannot be decrypted.", exception);
        }

        return key.Length == KeySize
            ? new MasterKey(key)
            : throw new StartupException($"The master key in {path} is damaged: it must be {KeySize} bytes in Base64. Restore the file from the backup.");
    }

    /// <summary>Encrypts: nonce, tag and cipher text in one.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> plain)
    {
        var wrapped = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var (nonce, tag, cipher) = Parts(wrapped);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce, plain, cipher, tag);
        return wrapped;
    }

    /// <summary>Decrypts what <see cref="Wrap"/> made; throws <see cref="CryptographicException"/> where the key is another one.</summary>
    public byte[] Unwrap(byte[] wrapped)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        var (nonce, tag, cipher) = Parts(wrapped);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce, cipher, tag, plain);
        return plain;
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var whole = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Under another name first: a copy that starts in the same moment must not read half a key.
        using (var writer = new StreamWriter(whole, options))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)));
        }

        try
        {
            File.Move(whole, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another copy made it in the same moment; its key is the one.
            File.Delete(whole);
        }
    }

    private static Slices Parts(byte[] wrapped)
    {
        var nonceSize = AesGcm.NonceByteSizes.MaxSize;
        var tagSize = AesGcm.TagByteSizes.MaxSize;
        return wrapped.Length >= nonceSize + tagSize
            ? new Slices(wrapped.AsSpan(0, nonceSize), wrapped.AsSpan(nonceSize, tagSize), wrapped.AsSpan(nonceSize + tagSize))
            : throw new CryptographicException("Too short to be a wrapped key.");
    }

    private readonly ref struct Slices(Span<byte> nonce, Span<byte> tag, Span<byte> cipher)
    {
        private readonly Span<byte> _nonce = nonce;
        private readonly Span<byte> _tag = tag;
        private readonly Span<byte> _cipher = cipher;

        public void Deconstruct(out Span<byte> nonce, out Span<byte> tag, out Span<byte> cipher)
        {
            nonce = _nonce;
            tag = _tag;
            cipher = _cipher;
        }
    }
}
