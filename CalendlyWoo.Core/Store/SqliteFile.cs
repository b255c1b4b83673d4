namespace CalendlyWoo.Core.Store;

/// <summary>The database file and the lock beside it that keeps a second server off; the lock dies with its process.</summary>
public sealed class SqliteFile(string path) : IDisposable
{
    private FileStream? _lock;

    /// <summary>The absolute path of the database file.</summary>
    public string Path { get; } = path;

    /// <summary>Takes the lock, or throws <see cref="StartupException"/> while another process holds it.</summary>
    public void Lock()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            _lock = new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StartupException($"The database file {Path} cannot be written. Give this user the right to write in its folder, or set ConnectionStrings:CalendlyWoo to another file.", exception);
        }
        catch (IOException exception)
        {
            throw new StartupException(
                $"Another CalendlyWoo already works on {Path}. A SQLite file serves one process: stop the other one, or use SQL Server for several (Database:Provider).", exception);
        }
    }

    public void Dispose() => _lock?.Dispose();
}
